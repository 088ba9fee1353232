package org.vanthu.ui.documents.internal.incoming;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.Incoming;
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
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.form.FormMemory;
import org.vanthu.ui.kit.part.OpenParts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Registering an incoming document: what to type on the left, the page on the right. The number comes with saving. */
public final class RegisterPart {

    /** As many as the office answers at once. */
    private static final int MOST_DELIVERED = 1000;

    private final Session session;
    private final Incoming incoming;
    private final Asking asking;
    private final Toasts toasts;
    private final OpenDocuments open;
    private final ChosenList lists;
    private final OrganisationId organisation;
    private final RegisterModel model;
    private final DeskFiles desk;
    private final MPart part;
    private final EntryMemory memory;
    private Texts texts;
    private Scrolled left;
    private ActButton register;
    private IncomingForm form;
    private EntryFiles files;

    @Inject
    public RegisterPart(
            MPart part,
            Session session,
            Asking asking,
            DeskFiles desk,
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
        this.desk = desk;
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
        duplicates(side);
        foot(side);
        files.pages(sash);
        sash.setWeights(44, 56);
        files.dropOn(parent);
        Optional<String> delivery = OpenParts.thing(part).filter(thing -> !thing.isEmpty());
        part.setLabel(texts.get("register.tab"));
        delivery.ifPresentOrElse(id -> load(DeliveryId.parse(id)), this::goOn);
        left.measure();
    }

    /** Shows again what was typed and not registered when this form was closed last. */
    private void goOn() {
        if (memory.hasUnfinished()) {
            memory.restore().ifPresentOrElse(files::take, files::sayAnnexes);
            files.notices().say(texts.get("register.unfinished"), Meaning.ACCENT);
            new ActButton(
                            files.notices().place(),
                            ActButton.Weight.PLAIN,
                            texts.get("register.drop_unfinished"),
                            Icon.TRASH)
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
        files = new EntryFiles(in, incoming, organisation, model, asking, desk, () -> left.measure(), () -> {
            keep();
            focus();
        });
        form = new IncomingForm(in, model, limit -> session.officeHours().deadline(organisation, limit), asking);
    }

    /** Always in sight, however far the form is scrolled, and without moving its inputs. */
    private void duplicates(Composite side) {
        Composite margin = Surface.same(side);
        margin.setLayout(Layouts.columns(1, 20, 0));
        margin.setLayoutData(Layouts.wide());
        NoticeGroup warnings = NoticeGroup.in(margin, () -> side.layout(true, true));
        new DuplicateWarning(warnings, incoming, organisation, model, asking);
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

    private void load(DeliveryId delivery) {
        asking.ask(
                left.control(),
                () -> incoming.toRegister(organisation, MOST_DELIVERED),
                found -> found.stream()
                        .filter(one -> one.delivery().id().equals(delivery))
                        .findFirst()
                        .ifPresentOrElse(
                                this::fill,
                                () -> files.notices().say(texts.get("register.delivered_gone"), Meaning.WARNING)));
    }

    private void fill(DeliveredDocument document) {
        model.fill(document);
        files.take(document);
    }

    /** All that is missing is said at once. */
    private void save() {
        boolean filled = model.check();
        boolean without = model.file().isEmpty() && model.delivered().isEmpty();
        if (without) {
            files.notices().clear();
            files.notices().say(texts.get("register.file_missing"), Meaning.DANGER);
            files.sayAnnexes();
        }
        if (filled && !without) {
            form.withDeadline(this::send);
        }
    }

    private void send() {
        register.setEnabled(false);
        files.notices().clear();
        List<Path> given =
                Stream.concat(model.file().stream(), model.annexes().stream()).toList();
        new LongWork(asking)
                .in(
                        files.notices().place(),
                        texts.get("register.registering"),
                        strip -> registered(new CountedFiles(strip, given)),
                        this::done,
                        this::refused);
        left.measure();
    }

    private Outcome<Registered> registered(CountedFiles counted) {
        return model.delivered()
                .map(delivered -> incoming.registerDelivered(
                        organisation, delivered.delivery().id(), model.entry()))
                .orElseGet(() -> incoming.register(organisation, model.draft(counted::give)));
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
        files.notices().clear();
        asking.words(rest).forEach(words -> files.notices().say(words, Meaning.DANGER));
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
