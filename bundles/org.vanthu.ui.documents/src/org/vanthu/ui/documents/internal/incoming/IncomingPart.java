package org.vanthu.ui.documents.internal.incoming;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.JudgedFile;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.outgoing.CopyingDesk;
import org.vanthu.ui.documents.internal.paper.AccessFlag;
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
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.work.Asking;

/** One incoming document: head with the next act, then page, files, routing, signatures, history. */
public final class IncomingPart {

    private final Session session;
    private final Asking asking;
    private final DeskFiles files;
    private final ChosenList lists;
    private final IncomingActs acts;
    private final CopyingDesk copying;
    private final Actor actor;
    private final Language language;
    private final MPart part;
    private final DocumentId id;
    private final Shown<IncomingView> shown = new Shown<>();
    private Texts texts;
    private DocumentFrame frame;
    private AccessFlag flag;

    @Inject
    public IncomingPart(
            MPart part,
            Session session,
            Asking asking,
            DeskFiles files,
            ChosenList lists,
            IncomingActs acts,
            CopyingDesk copying,
            Actor actor,
            Language language) {
        this.part = part;
        this.session = session;
        this.asking = asking;
        this.files = files;
        this.lists = lists;
        this.acts = acts;
        this.copying = copying;
        this.actor = actor;
        this.language = language;
        id = DocumentId.parse(OpenParts.thing(part).orElseThrow());
    }

    @PostConstruct
    void create(Composite parent) {
        texts = DocumentTexts.of(parent.getDisplay());
        frame = new DocumentFrame(parent, part)
                .tab("page", this::page)
                .tab("metadata", this::metadata)
                .tab("files", this::files)
                .tab("routing", this::routing)
                .tab("copies", in -> copying.follow(in, new CopySource.Incoming(id), shown))
                .tab("signatures", this::signatures)
                .tab("history", in -> new HistoryPane(in, session.audit(), id, asking).control());
        flag = new AccessFlag(session, asking, actor, frame, id);
        frame.open("page");
        refresh();
    }

    /** Reads the document again after an act. */
    private void changed() {
        refresh();
        lists.refresh();
    }

    private void refresh() {
        asking.ask(frame.control(), () -> session.incoming().view(id), this::show);
    }

    private void show(IncomingView view) {
        boolean first = shown.isEmpty();
        IncomingDocument document = view.document();
        IncomingFields fields = document.fields();
        String type = DocumentType.label(fields.typeName(), language);
        String what = texts.get("head.arrival", "number", document.arrival().number(), "type", type);
        String facts = texts.get(
                "head.incoming",
                "code",
                fields.code(),
                "issuer",
                fields.organName(),
                "issued",
                fields.issuedDate().map(VietnamTime::day).orElse("–"),
                "arrived",
                VietnamTime.day(document.arrivalDate()));
        frame.show(fields.code().toString(), what, fields.subject(), facts, marks(view));
        frame.offer(acts.items(view, frame.control(), this::changed), IncomingActs::leadsOn);
        if (first) {
            lists.refresh();
        }
        shown.show(view);
        flag.refresh();
    }

    private List<Mark> marks(IncomingView view) {
        List<Mark> marks = new ArrayList<>();
        IncomingDocument document = view.document();
        if (document.fields().urgency() != Urgency.NORMAL) {
            marks.add(new Mark(document.fields().urgency().label(language), Meaning.DANGER));
        }
        marks.add(new Mark(document.state().label(language), Meaning.ACCENT));
        if (view.late()) {
            marks.add(new Mark(texts.get("head.late"), Meaning.DANGER));
        }
        Verdict verdict = Verdict.named(document.verdict());
        marks.add(new Mark(texts.of("verdict.file.", verdict), SignaturesPane.meaning(verdict)));
        return marks;
    }

    private Control page(Composite in) {
        Paper paper = new Paper(in, asking, files);
        part.getTransientData().put(PageView.class.getName(), paper.view());
        shown.follow(
                paper.view().control(),
                view -> view.files().stream()
                        .findFirst()
                        .ifPresent(file -> paper.show(
                                file.hash(), hash -> session.incoming().file(id, hash))));
        return paper.view().control();
    }

    private Control metadata(Composite in) {
        MetadataPane pane = new MetadataPane(in, asking.background(), language);
        shown.follow(pane.control(), view -> pane.show(view.metadata()));
        return pane.control();
    }

    private Control files(Composite in) {
        FilesPane pane = new FilesPane(in, asking, file -> session.incoming().file(id, file.hash()));
        shown.follow(pane.control(), view -> pane.show(view.files()));
        return pane.control();
    }

    private Control routing(Composite in) {
        RoutingPane pane = new RoutingPane(in, language);
        shown.follow(
                pane.control(),
                view -> asking.ask(pane.control(), () -> session.routing().routing(id), pane::show));
        return pane.control();
    }

    private Control signatures(Composite in) {
        SignaturesPane pane = new SignaturesPane(in, language);
        asking.ask(in, () -> session.incoming().integrity(id), first -> {
            pane.show(first);
            asking.ask(
                    in,
                    () -> session.incoming()
                            .signatures(id)
                            .flatMap(found -> session.keeping()
                                    .ofIncoming(id)
                                    .map(kept -> found.stream()
                                            .map(file -> judged(in, file, kept))
                                            .toList())),
                    pane::show);
        });
        return pane.control();
    }

    /** How the signatures of a file are judged, and how long they are proven. */
    private SignaturesPane.Judged judged(Composite in, JudgedFile file, List<KeptFile> kept) {
        int part = file.part();
        return new SignaturesPane.Judged(
                part == 0 ? texts.get("kept.main") : texts.get("annexes.named", "number", part, "name", file.name()),
                file.report(),
                kept.stream().filter(one -> one.part() == part).toList(),
                field -> new RevisionDialog(asking, files)
                        .open(in.getShell(), () -> session.incoming().asSigned(id, part, field)),
                () -> new ReportDialog(asking, files)
                        .open(in.getShell(), () -> session.incoming().report(id, part, language)));
    }

    @Focus
    void focus() {
        frame.focus();
    }
}
