package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.CountedFiles;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** What a person may do with an outgoing document, as acts of its screen. */
public final class OutgoingActs {

    /** The acts in the order in which they are likely to be wanted. */
    private static final List<OutgoingAct> ORDER = List.of(
            OutgoingAct.SIGN,
            OutgoingAct.FINISH_ISSUE,
            OutgoingAct.BEGIN_ISSUE,
            OutgoingAct.APPROVE_FORMAT,
            OutgoingAct.APPROVE_CONTENT,
            OutgoingAct.GIVE_OPINION,
            OutgoingAct.SUBMIT,
            OutgoingAct.ADD_VERSION,
            OutgoingAct.ASK_OPINIONS,
            OutgoingAct.EDIT,
            OutgoingAct.INITIAL,
            OutgoingAct.PLACE_MARKS,
            OutgoingAct.AMEND,
            OutgoingAct.RETURN,
            OutgoingAct.WITHDRAW,
            OutgoingAct.UNDO_SIGNATURE,
            OutgoingAct.ABANDON_ISSUE,
            OutgoingAct.RECALL,
            OutgoingAct.DISCARD);

    /** An issued document has arrived where it should: nothing has to be done with it next. */
    private static final String EVIDENCE = "EVIDENCE";

    private static final String COPY = "COPY";

    /** They undo what was done, so none of them is ever the one thing to do next. */
    private static final Set<OutgoingAct> GOING_BACK = Set.of(
            OutgoingAct.RETURN,
            OutgoingAct.WITHDRAW,
            OutgoingAct.UNDO_SIGNATURE,
            OutgoingAct.ABANDON_ISSUE,
            OutgoingAct.RECALL,
            OutgoingAct.DISCARD);

    private final OutgoingOffice office;
    private final Asking asking;
    private final StartDraft drafts;
    private final SigningDesk signing;
    private final DraftDialogs dialogs;
    private final PlacingDialog placing;
    private final CopyingDesk copying;

    public OutgoingActs(
            OutgoingOffice office,
            Asking asking,
            StartDraft drafts,
            SigningDesk signing,
            DraftDialogs dialogs,
            PlacingDialog placing,
            CopyingDesk copying) {
        this.office = office;
        this.asking = asking;
        this.drafts = drafts;
        this.signing = signing;
        this.dialogs = dialogs;
        this.placing = placing;
        this.copying = copying;
    }

    private record Context(OutgoingView view, Control owner, Runnable changed, Texts texts) {
        OutgoingDocument document() {
            return view.document();
        }

        Seen<DraftId> seen() {
            return new Seen<>(document().id(), document().version());
        }

        Shell shell() {
            return owner.getShell();
        }
    }

    /** The acts, the most likely first; {@code changed} is called after each. */
    List<ActItem> items(OutgoingView view, Control owner, Runnable changed) {
        Context context = new Context(view, owner, changed, DocumentTexts.of(owner.getDisplay()));
        List<OutgoingAct> mine =
                ORDER.stream().filter(act -> offered(act, view)).toList();
        List<ActItem> items =
                new ArrayList<>(mine.stream().map(act -> item(act, context)).toList());
        if (view.mayDo().contains(OutgoingAct.EDIT)) {
            boolean next =
                    view.document().versions() > 0 && view.document().route().isEmpty();
            items.add(next ? 0 : items.size(), routeItem(context));
            items.add(outdated(view) ? 0 : items.size(), composeItem(context));
            items.add(seriesItem(context));
        }
        if (!view.kept().isEmpty()) {
            items.add(evidenceItem(context));
        }
        if (view.mayDo().contains(OutgoingAct.DISPATCH)) {
            items.add(copyItem(context));
        }
        return items;
    }

    /** Whether the act leads the document on, so that it may be offered as the next one. */
    static boolean leadsOn(ActItem item) {
        return !item.id().equals(EVIDENCE)
                && !item.id().equals(COPY)
                && GOING_BACK.stream().noneMatch(act -> act.name().equals(item.id()));
    }

    /** Whether the page says something else than the draft, so that it goes no further. */
    private static boolean outdated(OutgoingView view) {
        return view.composed()
                .filter(composed -> !composed.outdated().isEmpty())
                .isPresent();
    }

    /** A draft without a version, or with old words on its page, is not offered to be submitted: it has to be written first. */
    private static boolean offered(OutgoingAct act, OutgoingView view) {
        boolean ready =
                view.document().versions() > 0 && view.document().route().isPresent() && !outdated(view);
        boolean initialled = act == OutgoingAct.INITIAL && (view.document().versions() == 0 || outdated(view));
        return view.mayDo().contains(act) && (act != OutgoingAct.SUBMIT || ready) && !initialled;
    }

    private ActItem routeItem(Context context) {
        return new ActItem(
                "ROUTE",
                context.texts().get("act.ROUTE"),
                Icon.ROUTING,
                "",
                () -> dialogs.route(context.shell(), context.document(), context.changed()));
    }

    private ActItem composeItem(Context context) {
        return new ActItem(
                "COMPOSE",
                context.texts().get(context.view().composed().isPresent() ? "act.COMPOSE_ANEW" : "act.COMPOSE"),
                Icon.DRAFT,
                "",
                () -> dialogs.compose(context.shell(), context.view(), context.changed()));
    }

    private ActItem evidenceItem(Context context) {
        return new ActItem(
                EVIDENCE,
                context.texts().get("act.EVIDENCE"),
                Icon.CERTIFICATE,
                "",
                () -> signing.evidence(context.shell(), context.document()));
    }

    private ActItem copyItem(Context context) {
        DraftId document = context.document().id();
        CopyingDesk.Original original = new CopyingDesk.Original(
                new CopySource.Issued(document),
                () -> office.drafting()
                        .open(document)
                        .flatMap(view -> office.drafting()
                                .file(document, OutgoingPart.mainFile(view).orElseThrow())));
        return new ActItem(
                COPY,
                context.texts().get("act.COPY"),
                Icon.SEAL,
                "",
                () -> copying.open(context.shell(), original, context.changed()));
    }

    private ActItem seriesItem(Context context) {
        return new ActItem(
                "SERIES",
                context.texts().get("act.SERIES"),
                Icon.NUMBER,
                "",
                () -> new SeriesDialog(office, asking).open(context.shell(), context.document(), context.changed()));
    }

    private ActItem item(OutgoingAct act, Context context) {
        return new ActItem(act.name(), context.texts().of("act.", act), icon(act), "", () -> run(act, context));
    }

    private static Icon icon(OutgoingAct act) {
        return switch (act) {
            case EDIT -> Icon.EDIT;
            case ADD_VERSION, AMEND -> Icon.UPLOAD;
            case ASK_OPINIONS, GIVE_OPINION -> Icon.OPINION;
            case SUBMIT -> Icon.ISSUE;
            case APPROVE_CONTENT, APPROVE_FORMAT -> Icon.APPROVE;
            case RETURN, WITHDRAW, ABANDON_ISSUE -> Icon.RETURN;
            case SIGN, PLACE_MARKS, INITIAL -> Icon.SIGN;
            case UNDO_SIGNATURE, RECALL -> Icon.RECALL;
            case BEGIN_ISSUE, FINISH_ISSUE -> Icon.SEAL;
            case DISPATCH -> Icon.RECIPIENTS;
            case DISCARD -> Icon.TRASH;
        };
    }

    private void run(OutgoingAct act, Context context) {
        switch (act) {
            case EDIT -> drafts.edit(context.shell(), context.document(), context.changed());
            case ADD_VERSION -> file(context, file -> office.drafting().addVersion(context.seen(), file, ""));
            case AMEND -> file(context, file -> amend(context, file));
            case ASK_OPINIONS -> dialogs.askOpinions(context.shell(), context.document(), context.changed());
            case GIVE_OPINION -> dialogs.giveOpinion(context.shell(), context.document(), context.changed());
            case INITIAL -> now(context, () -> initial(context));
            case SUBMIT -> now(context, () -> office.drafting().submit(context.seen()));
            case APPROVE_CONTENT ->
                words(act, context, words -> office.drafting().approveContent(context.seen(), words));
            case APPROVE_FORMAT ->
                words(act, context, words -> office.drafting().approveFormat(context.seen(), words));
            case RETURN -> words(act, context, words -> giveBack(context, words));
            case WITHDRAW -> words(act, context, words -> office.drafting().withdraw(context.seen(), words));
            case UNDO_SIGNATURE -> words(act, context, words -> office.signing().undo(context.seen(), words));
            case RECALL -> words(act, context, words -> office.dispatch().recall(context.seen(), words));
            case DISCARD -> words(act, context, words -> office.drafting().discard(context.seen(), words));
            case ABANDON_ISSUE ->
                words(act, context, words -> office.issuing().abandon(context.seen(), NumberAfterAll.KEEP, words));
            case SIGN ->
                signing.sign(context.shell(), List.of(context.document().id()), context.changed());
            case PLACE_MARKS -> placing.open(context.shell(), context.document(), context.changed());
            case BEGIN_ISSUE, FINISH_ISSUE ->
                signing.issue(context.shell(), context.document().id(), context.changed());
            case DISPATCH -> context.changed().run();
        }
    }

    private Outcome<OutgoingDocument> initial(Context context) {
        return context.document().state() == OutgoingState.CONTENT_CHECK
                ? office.drafting().initialContent(context.seen())
                : office.drafting().initial(context.seen());
    }

    private Outcome<OutgoingDocument> giveBack(Context context, String reason) {
        return switch (context.document().state()) {
            case CONTENT_CHECK -> office.drafting().returnForContent(context.seen(), reason);
            case FORMAT_CHECK -> office.drafting().returnForFormat(context.seen(), reason);
            case SIGNATURE -> office.signing().returnUnsigned(context.seen(), reason);
            default -> office.issuing().returnToDrafter(context.seen(), reason);
        };
    }

    private Outcome<OutgoingDocument> amend(Context context, GivenFile file) {
        return context.document().state() == OutgoingState.SIGNATURE
                ? office.signing().amend(context.seen(), file, "")
                : office.drafting().amendContent(context.seen(), file, "");
    }

    private void file(Context context, Function<GivenFile, Outcome<OutgoingDocument>> act) {
        FileDialog dialog = new FileDialog(context.shell(), SWT.OPEN);
        dialog.setFilterExtensions(new String[] {"*.pdf;*.docx;*.odt;*.doc;*.rtf", "*"});
        Optional.ofNullable(dialog.open())
                .map(Path::of)
                .ifPresent(path -> new LongWork(asking)
                        .over(
                                context.shell(),
                                context.texts().get("draft.taking_file"),
                                strip -> act.apply(new CountedFiles(strip, List.of(path)).give(path)),
                                done -> context.changed().run()));
    }

    private <T> void now(Context context, Callable<Outcome<T>> act) {
        asking.ask(context.owner(), act, done -> context.changed().run());
    }

    private void words(OutgoingAct act, Context context, Function<String, Outcome<OutgoingDocument>> then) {
        String title = context.texts().of("act.", act);
        new WordsDialog(asking)
                .open(
                        context.shell(),
                        new WordsDialog.Saying(
                                title,
                                context.texts().of("act.why.", act),
                                context.texts().get("field.words"),
                                title,
                                icon(act)),
                        then::apply,
                        done -> context.changed().run());
    }
}
