package org.vanthu.ui.documents.internal.outgoing;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.api.keeping.VerifiedFile;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.DocumentFrame;
import org.vanthu.ui.documents.internal.paper.DocumentHead.Mark;
import org.vanthu.ui.documents.internal.paper.HistoryPane;
import org.vanthu.ui.documents.internal.paper.MetadataPane;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.documents.internal.paper.ReportDialog;
import org.vanthu.ui.documents.internal.paper.RevisionDialog;
import org.vanthu.ui.documents.internal.paper.Shown;
import org.vanthu.ui.documents.internal.paper.SignaturesPane;
import org.vanthu.ui.kit.page.PageView;
import org.vanthu.ui.kit.part.OpenParts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** One outgoing document: head with the next act, then page, versions side by side, judgements, recipients, history. */
public final class OutgoingPart {

    private final Session session;
    private final OutgoingOffice office;
    private final Asking asking;
    private final DeskFiles files;
    private final ChosenList lists;
    private final OutgoingActs acts;
    private final CopyingDesk copying;
    private final Language language;
    private final MPart part;
    private final DraftId id;
    private final Shown<OutgoingView> shown = new Shown<>();
    private Texts texts;
    private DocumentFrame frame;

    @Inject
    public OutgoingPart(
            MPart part,
            Session session,
            OutgoingOffice office,
            Asking asking,
            DeskFiles files,
            ChosenList lists,
            OutgoingActs acts,
            CopyingDesk copying,
            Language language) {
        this.part = part;
        this.session = session;
        this.office = office;
        this.asking = asking;
        this.files = files;
        this.lists = lists;
        this.acts = acts;
        this.copying = copying;
        this.language = language;
        id = DraftId.parse(OpenParts.thing(part).orElseThrow());
    }

    @PostConstruct
    void create(Composite parent) {
        texts = DocumentTexts.of(parent.getDisplay());
        frame = new DocumentFrame(parent, part)
                .tab("page", this::page)
                .tab("metadata", this::metadata)
                .tab("versions", this::versions)
                .tab("annexes", this::annexes)
                .tab("judgements", this::judgements)
                .tab("recipients", this::recipients)
                .tab("copies", in -> copying.follow(in, new CopySource.Issued(id), shown))
                .tab("signatures", this::signatures)
                .tab("history", in -> new HistoryPane(in, session.audit(), id, asking).control());
        frame.open("page");
        refresh();
    }

    private void changed() {
        refresh();
        lists.refresh();
    }

    private void refresh() {
        asking.ask(frame.control(), () -> office.drafting().open(id), this::show);
    }

    private void show(OutgoingView view) {
        if (shown.isEmpty()) {
            asking.ask(frame.control(), () -> session.worklists().markRead(List.of(id)), marked -> lists.refresh());
        }
        OutgoingDocument document = view.document();
        Optional<String> code = document.code().map(DocumentCode::toString);
        String type = document.fields().type().label(language);
        String what = code.map(known -> known + " · " + type).orElse(type);
        frame.show(
                code.orElse(texts.get("head.draft")), what, document.fields().subject(), facts(view), marks(document));
        frame.warn(outdated(view.composed().map(ComposedVersion::outdated).orElse(Set.of())));
        frame.offer(acts.items(view, frame.control(), this::changed), OutgoingActs::leadsOn);
        shown.show(view);
    }

    /** Which words on the page are not those of the draft any more. */
    private Optional<String> outdated(Set<ComposedWords.Part> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(texts.get("compose.outdated", "parts", ComposedWords.labels(parts, language)));
    }

    private String facts(OutgoingView view) {
        OutgoingDocument document = view.document();
        return texts.get(
                "head.outgoing",
                "drafter",
                name(view, document.drafter()),
                "made",
                VietnamTime.day(document.madeAt()),
                "signer",
                document.route().map(route -> name(view, route.signer())).orElse("–"),
                "versions",
                document.versions());
    }

    private static String name(OutgoingView view, AccountId account) {
        return view.names().getOrDefault(account, "–");
    }

    private List<Mark> marks(OutgoingDocument document) {
        List<Mark> marks = new ArrayList<>();
        if (document.fields().urgency() != Urgency.NORMAL) {
            marks.add(new Mark(document.fields().urgency().label(language), Meaning.DANGER));
        }
        marks.add(new Mark(document.state().label(language), Meaning.ACCENT));
        return marks;
    }

    /** What is shown as the document: what was issued, else signed, else prepared, else the latest version. */
    static Optional<Sha256> mainFile(OutgoingView view) {
        OutgoingDocument document = view.document();
        return document.issue()
                .map(issue ->
                        view.kept().stream().findFirst().map(KeptFile::current).orElse(issue.file()))
                .or(() -> document.signature().map(OutgoingDocument.Signature::file))
                .or(document::prepared)
                .or(() ->
                        view.versions().stream().reduce((older, newer) -> newer).map(DraftVersion::pdf));
    }

    private Control page(Composite in) {
        Composite pane = Surface.same(in);
        StackLayout stack = new StackLayout();
        pane.setLayout(stack);
        EmptyState nothing =
                new EmptyState(pane).show(Icon.DRAFT, texts.get("versions.empty"), texts.get("versions.empty_next"));
        Paper paper = new Paper(pane, asking, files);
        part.getTransientData().put(PageView.class.getName(), paper.view());
        shown.follow(pane, view -> {
            Optional<Sha256> file = mainFile(view);
            stack.topControl = file.isPresent() ? paper.view().control() : nothing.control();
            pane.layout();
            file.ifPresent(one -> paper.show(one, hash -> office.drafting().file(id, hash)));
        });
        return pane;
    }

    private Control metadata(Composite in) {
        MetadataPane pane = new MetadataPane(in, asking.background(), language);
        shown.follow(pane.control(), view -> pane.show(view.metadata()));
        return pane.control();
    }

    private Control versions(Composite in) {
        VersionsPane pane = new VersionsPane(in, office, asking, files);
        shown.follow(pane.control(), pane::show);
        return pane.control();
    }

    private Control annexes(Composite in) {
        AnnexesPane pane = new AnnexesPane(in, office, asking, files, this::changed);
        shown.follow(pane.control(), pane::show);
        return pane.control();
    }

    /** The signatures of an issued document as they can be proven now; before that there is nothing to judge. */
    private Control signatures(Composite in) {
        Composite pane = Surface.same(in);
        StackLayout stack = new StackLayout();
        pane.setLayout(stack);
        EmptyState nothing = new EmptyState(pane)
                .show(Icon.SIGNATURES, texts.get("signatures.none"), texts.get("signatures.none_next"));
        SignaturesPane judged = new SignaturesPane(pane, language);
        shown.follow(pane, view -> {
            boolean issued = !view.kept().isEmpty();
            stack.topControl = issued ? judged.control() : nothing.control();
            pane.layout();
            if (issued) {
                asking.ask(
                        pane,
                        () -> session.keeping().verify(id),
                        found -> judged.show(found.stream()
                                .map(file -> judged(pane, file, view.kept()))
                                .toList()));
            }
        });
        return pane;
    }

    /** A file with how long it is proven; below the main one also the evidence sheets about the document. */
    private SignaturesPane.Judged judged(Composite pane, VerifiedFile file, List<KeptFile> kept) {
        int part = file.kept().part();
        return new SignaturesPane.Judged(
                part == 0 ? texts.get("kept.main") : texts.get("annexes.named", "number", part, "name", file.name()),
                file.report(),
                kept.stream()
                        .filter(one -> one.part() == part || part == 0 && one.isSheet())
                        .toList(),
                field -> new RevisionDialog(asking, files)
                        .open(pane.getShell(), () -> session.keeping().asSigned(id, part, field)),
                () -> new ReportDialog(asking, files)
                        .open(pane.getShell(), () -> session.keeping().report(id, part, language)));
    }

    private Control judgements(Composite in) {
        JudgementsPane pane = new JudgementsPane(in, language);
        shown.follow(pane.control(), pane::show);
        return pane.control();
    }

    private Control recipients(Composite in) {
        RecipientsPane pane = new RecipientsPane(in, office, asking, language, this::changed);
        shown.follow(pane.control(), pane::show);
        return pane.control();
    }

    @Focus
    void focus() {
        frame.focus();
    }
}
