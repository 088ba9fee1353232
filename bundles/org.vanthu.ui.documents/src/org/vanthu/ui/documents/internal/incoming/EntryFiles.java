package org.vanthu.ui.documents.internal.incoming;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.api.incoming.IntakeReport;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.NoticeGroup;
import org.vanthu.ui.documents.internal.paper.ReportDialog;
import org.vanthu.ui.documents.internal.paper.SignaturesPane;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.FileDrop;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** The files of a document that is being registered: chosen, dropped or delivered, and what is known of them before. */
final class EntryFiles {

    private final Incoming incoming;
    private final OrganisationId organisation;
    private final RegisterModel model;
    private final Asking asking;
    private final DeskFiles desk;
    private final Runnable taken;
    private final Texts texts;
    private final Composite buttons;
    private final NoticeGroup notices;
    private final Set<String> said = new HashSet<>();
    private EntryPages pages;

    /**
     * Puts the buttons and the place for notices under what stands there.
     *
     * @param measure called when the notices need more or less room
     * @param taken called when a file was chosen or dropped
     */
    EntryFiles(
            Composite in,
            Incoming incoming,
            OrganisationId organisation,
            RegisterModel model,
            Asking asking,
            DeskFiles desk,
            Runnable measure,
            Runnable taken) {
        this.incoming = incoming;
        this.organisation = organisation;
        this.model = model;
        this.asking = asking;
        this.desk = desk;
        this.taken = taken;
        texts = DocumentTexts.of(in.getDisplay());
        buttons = Surface.same(in);
        buttons.setLayout(Layouts.columns(3));
        buttons.setLayoutData(Layouts.wide());
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("register.choose"), Icon.OPEN).onPress(this::choose);
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("register.annex"), Icon.FILE)
                .onPress(this::chooseAnnex);
        Words.label(buttons, texts.get("register.drop"), TextFont.SMALL, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        notices = NoticeGroup.in(in, measure);
    }

    /** The pages, beside what stands there. */
    void pages(Composite in) {
        pages = new EntryPages(in, texts, asking, desk, this::choose);
    }

    /** Takes what is dropped anywhere over this. */
    void dropOn(Composite whole) {
        FileDrop.on(whole, this::take);
    }

    NoticeGroup notices() {
        return notices;
    }

    /** The first file is the document; those dropped with it or after it are its annexes. */
    private void take(List<Path> dropped) {
        if (model.delivered().isPresent()) {
            notices.say(texts.get("register.delivered_whole"), Meaning.WARNING);
            return;
        }
        List<Path> annexes = dropped;
        if (model.file().isEmpty()) {
            take(dropped.getFirst());
            annexes = dropped.subList(1, dropped.size());
        }
        annexes.forEach(this::addAnnex);
        taken.run();
    }

    private void choose() {
        FileChoice.open(buttons.getShell(), texts.get("register.choose"), "pdf").ifPresent(file -> {
            take(file);
            taken.run();
        });
    }

    private void chooseAnnex() {
        FileChoice.open(buttons.getShell(), texts.get("register.annex")).ifPresent(annex -> {
            addAnnex(annex);
            taken.run();
        });
    }

    private void addAnnex(Path annex) {
        model.addAnnex(annex);
        sayAnnex(annex);
    }

    private void sayAnnex(Path annex) {
        notices.say(texts.get("register.annex_added", "name", annex.getFileName()), Meaning.ACCENT);
    }

    /** Says which annexes were chosen when the form was closed last. */
    void sayAnnexes() {
        model.annexes().forEach(this::sayAnnex);
    }

    /** Takes a PDF of this machine: shows its page and what is known of its signatures. */
    void take(Path pdf) {
        model.take(pdf);
        notices.clear();
        said.clear();
        sayAnnexes();
        pages.shown().show(pdf, this::say);
        inspect(() -> Outcome.done(GivenFile.of(pdf)));
    }

    /** Shows what another organisation here has sent; its files are all there is, so none can be chosen. */
    void take(DeliveredDocument document) {
        ((GridData) buttons.getLayoutData()).exclude = true;
        buttons.setVisible(false);
        document.files().stream().findFirst().ifPresent(file -> {
            pages.shown().show(() -> delivered(document.delivery().id(), file.hash()));
            inspect(() -> delivered(document.delivery().id(), file.hash())
                    .map(content -> new GivenFile(content.name(), content.content()::open)));
        });
        notices.measure().run();
    }

    private Outcome<FileContent> delivered(DeliveryId delivery, Sha256 hash) {
        return incoming.deliveredFile(organisation, delivery, hash);
    }

    /** What is wrong with a file is found where it is shown and where it is looked into, and said once. */
    private void say(List<Trouble> troubles) {
        List<Trouble> unsaid =
                troubles.stream().filter(trouble -> said.add(trouble.code())).toList();
        asking.words(unsaid).forEach(words -> notices.say(words, Meaning.DANGER));
    }

    /** Where the file comes from that is looked into; slow. */
    @FunctionalInterface
    private interface Source {
        Outcome<GivenFile> file();
    }

    private void inspect(Source source) {
        asking.ask(
                notices.place(),
                () -> source.file().flatMap(file -> incoming.inspect(organisation, file)),
                report -> show(report, source),
                this::say);
    }

    private void show(IntakeReport report, Source source) {
        Meaning meaning = SignaturesPane.meaning(report.signatures().verdict());
        Stream<String> words = asking.words(report.notices()).stream();
        notices.say(texts.of("verdict.file.", report.signatures().verdict()), meaning);
        words.forEach(notice -> notices.say(notice, Meaning.WARNING));
        new ActButton(notices.place(), ActButton.Weight.PLAIN, texts.get("signature.report"), Icon.SIGNATURES)
                .onPress(() -> new ReportDialog(asking, desk)
                        .open(
                                buttons.getShell(),
                                () -> source.file()
                                        .flatMap(file ->
                                                incoming.inspectInDetail(organisation, file, asking.language()))));
        notices.measure().run();
    }
}
