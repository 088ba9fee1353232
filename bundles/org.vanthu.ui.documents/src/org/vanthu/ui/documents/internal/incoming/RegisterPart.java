package org.vanthu.ui.documents.internal.incoming;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.api.incoming.Registered;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.OpenDocuments;
import org.vanthu.ui.documents.internal.paper.CountedFiles;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.NoticeGroup;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.documents.internal.paper.ReportDialog;
import org.vanthu.ui.documents.internal.paper.SignaturesPane;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.form.FormMemory;
import org.vanthu.ui.kit.part.OpenParts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.FileDrop;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Registering an incoming document: what to type on the left, the page on the right. The number comes with saving. */
public final class RegisterPart {

    private final Session session;
    private final Incoming incoming;
    private final Asking asking;
    private final Toasts toasts;
    private final OpenDocuments open;
    private final ChosenList lists;
    private final OrganisationId organisation;
    private final RegisterModel model;
    private final DeskFiles files;
    private final Language language;
    private final MPart part;
    private final EntryMemory memory;
    private final Set<String> said = new HashSet<>();
    private Texts texts;
    private Scrolled left;
    private NoticeGroup notices;
    private ActButton register;
    private IncomingForm form;
    private EntryPages pages;

    @Inject
    public RegisterPart(
            MPart part,
            Session session,
            Asking asking,
            DeskFiles files,
            Toasts toasts,
            OpenDocuments open,
            ChosenList lists,
            Actor actor,
            FormMemory memory,
            Language language) {
        this.part = part;
        this.session = session;
        incoming = session.incoming();
        this.asking = asking;
        this.files = files;
        this.language = language;
        this.toasts = toasts;
        this.open = open;
        this.lists = lists;
        organisation = actor.posts().stream()
                .filter(post -> post.permissions().contains(Permission.REGISTER_INCOMING))
                .map(post -> post.organisation())
                .findFirst()
                .or(actor::homeOrganisation)
                .orElseThrow();
        model = new RegisterModel(language);
        this.memory = new EntryMemory(memory, "incoming-" + actor.account(), model);
    }

    @PostConstruct
    void create(Composite parent) {
        texts = DocumentTexts.of(parent.getDisplay());
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        Composite side = Surface.raised(sash);
        side.setLayout(Layouts.stack());
        left = new Scrolled(side, 20, Layouts.LARGE);
        left.control().setLayoutData(Layouts.fill());
        form(left.content());
        foot(side);
        pages = new EntryPages(sash, texts, asking, files, this::chooseFile);
        sash.setWeights(44, 56);
        FileDrop.on(parent, this::take);
        Optional<String> delivery = OpenParts.thing(part).filter(thing -> !thing.isEmpty());
        part.setLabel(texts.get("register.tab"));
        delivery.ifPresentOrElse(id -> load(DeliveryId.parse(id)), this::goOn);
        left.measure();
    }

    /** Shows again what was typed and not registered when this form was closed last. */
    private void goOn() {
        if (memory.hasUnfinished()) {
            memory.restore().ifPresent(this::take);
            notices.say(texts.get("register.unfinished"), Meaning.ACCENT);
            model.annexes().forEach(this::sayAnnex);
            new ActButton(notices.place(), ActButton.Weight.PLAIN, texts.get("register.drop_unfinished"), Icon.TRASH)
                    .onPress(() -> {
                        memory.forget();
                        open.parts().close(part);
                    });
        }
        memory.begin(left.control().getDisplay());
    }

    @PreDestroy
    void keep() {
        memory.keep();
    }

    private void form(Composite in) {
        Words.label(in, texts.get("register.title"), TextFont.TITLE, Meaning.PLAIN);
        Composite choose = Surface.same(in);
        choose.setLayout(Layouts.columns(3));
        choose.setLayoutData(Layouts.wide());
        new ActButton(choose, ActButton.Weight.PLAIN, texts.get("register.choose"), Icon.OPEN)
                .onPress(this::chooseFile);
        new ActButton(choose, ActButton.Weight.PLAIN, texts.get("register.annex"), Icon.FILE)
                .onPress(this::chooseAnnex);
        Words.label(choose, texts.get("register.drop"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        notices = NoticeGroup.in(in, () -> left.measure());
        form = new IncomingForm(in, model, limit -> session.officeHours().deadline(organisation, limit), asking);
        new DuplicateWarning(NoticeGroup.in(in, () -> left.measure()), incoming, organisation, model, asking);
    }

    private void foot(Composite side) {
        Words.line(side).setLayoutData(Layouts.wideOfHeight(1));
        Composite foot = Surface.same(side);
        foot.setLayout(Layouts.columns(2, 20, 12));
        foot.setLayoutData(Layouts.wide());
        Words.paragraph(foot, texts.get("register.number_comes"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        if (OpenParts.thing(part).filter(thing -> !thing.isEmpty()).isPresent()) {
            ((GridLayout) foot.getLayout()).numColumns = 3;
            new ActButton(foot, ActButton.Weight.PLAIN, texts.get("register.refuse"), Icon.RETURN)
                    .onPress(this::refuse);
        }
        register = new ActButton(foot, ActButton.Weight.PROMINENT, texts.get("register.save"), Icon.REGISTER);
        register.onPress(this::save);
        part.getTransientData().put(ActButton.class.getName(), register);
    }

    /** The first file is the document; those dropped with it or after it are its annexes. */
    private void take(List<Path> dropped) {
        List<Path> annexes = dropped;
        if (model.file().isEmpty() && model.delivered().isEmpty()) {
            take(dropped.getFirst());
            annexes = dropped.subList(1, dropped.size());
        }
        annexes.forEach(this::addAnnex);
    }

    private void chooseFile() {
        FileChoice.open(left.control().getShell(), texts.get("register.choose"), "pdf")
                .ifPresent(file -> {
                    take(file);
                    focus();
                });
    }

    private void chooseAnnex() {
        FileChoice.open(left.control().getShell(), texts.get("register.annex")).ifPresent(this::addAnnex);
    }

    private void addAnnex(Path annex) {
        model.addAnnex(annex);
        sayAnnex(annex);
        keep();
    }

    private void sayAnnex(Path annex) {
        notices.say(texts.get("register.annex_added", "name", annex.getFileName()), Meaning.ACCENT);
    }

    /** Takes a PDF of this machine: shows its page and what is known of its signatures. */
    private void take(Path pdf) {
        model.take(pdf);
        keep();
        notices.clear();
        said.clear();
        pages.shown().show(pdf, this::say);
        asking.ask(
                notices.place(), () -> incoming.inspect(organisation, GivenFile.of(pdf)), this::showIntake, this::say);
    }

    /** What is wrong with a file is found where it is shown and where it is looked into, and said once. */
    private void say(List<Trouble> troubles) {
        List<Trouble> unsaid =
                troubles.stream().filter(trouble -> said.add(trouble.code())).toList();
        asking.words(unsaid).forEach(words -> notices.say(words, Meaning.DANGER));
    }

    private void showIntake(IntakeReport report) {
        Meaning meaning = SignaturesPane.meaning(report.signatures().verdict());
        notices.say(texts.of("verdict.file.", report.signatures().verdict()), meaning);
        asking.words(report.notices()).forEach(words -> notices.say(words, Meaning.WARNING));
        new ActButton(notices.place(), ActButton.Weight.PLAIN, texts.get("signature.report"), Icon.SIGNATURES)
                .onPress(this::report);
        left.measure();
    }

    private void report() {
        model.file()
                .ifPresent(file -> new ReportDialog(asking, files)
                        .open(
                                register.getShell(),
                                () -> incoming.inspectInDetail(organisation, GivenFile.of(file), language)));
    }

    private void load(DeliveryId delivery) {
        asking.ask(
                left.control(),
                () -> incoming.toRegister(organisation, 200),
                found -> found.stream()
                        .filter(one -> one.delivery().id().equals(delivery))
                        .findFirst()
                        .ifPresent(this::fill));
    }

    private void fill(DeliveredDocument document) {
        model.fill(document);
        Paper paper = pages.shown();
        document.files().stream()
                .findFirst()
                .ifPresent(file -> paper.show(() ->
                        incoming.deliveredFile(organisation, document.delivery().id(), file.hash())));
    }

    private void save() {
        if (model.check()) {
            form.withDeadline(this::send);
        }
    }

    private void send() {
        if (model.file().isEmpty() && model.delivered().isEmpty()) {
            notices.clear();
            notices.say(texts.get("register.file_missing"), Meaning.DANGER);
            return;
        }
        register.setEnabled(false);
        notices.clear();
        List<Path> given =
                Stream.concat(model.file().stream(), model.annexes().stream()).toList();
        new LongWork(asking)
                .in(
                        notices.place(),
                        texts.get("register.registering"),
                        strip -> registered(new CountedFiles(strip, given)),
                        this::done,
                        this::refused);
        left.measure();
    }

    private Outcome<Registered> registered(CountedFiles files) {
        return model.delivered()
                .map(delivered -> incoming.registerDelivered(
                        organisation, delivered.delivery().id(), model.entry()))
                .orElseGet(() -> incoming.register(organisation, model.draft(files::give)));
    }

    private void done(Registered registered) {
        memory.forget();
        toasts.show(new Toasts.Toast(
                Icon.REGISTER, Meaning.PLAIN, texts.get("register.done", "number", registered.arrivalNumber())));
        asking.words(registered.warnings())
                .forEach(words -> toasts.show(new Toasts.Toast(Icon.WARNING, Meaning.WARNING, words)));
        lists.refresh();
        open.open(registered.document(), texts.get("register.number", "number", registered.arrivalNumber()));
        open.parts().close(part);
    }

    private void refused(List<Trouble> troubles) {
        register.setEnabled(true);
        List<Trouble> rest = model.show(troubles);
        notices.clear();
        asking.words(rest).forEach(words -> notices.say(words, Meaning.DANGER));
    }

    private void refuse() {
        DeliveryId delivery = model.delivered().orElseThrow().delivery().id();
        new WordsDialog(asking)
                .open(
                        register.getShell(),
                        new WordsDialog.Saying(
                                texts.get("register.refuse"),
                                texts.get("register.refuse_why"),
                                texts.get("field.reason"),
                                texts.get("register.refuse"),
                                Icon.RETURN),
                        reason -> incoming.refuseDelivered(organisation, delivery, reason),
                        done -> {
                            lists.refresh();
                            open.parts().close(part);
                        });
    }

    @Focus
    void focus() {
        form.focus();
    }
}
