package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.work.Asking;

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
    private final SigningDesk signing;
    private final DraftDialogs dialogs;
    private final CopyingDesk copying;
    private final ActRun run;

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
        this.signing = signing;
        this.dialogs = dialogs;
        this.copying = copying;
        this.run = new ActRun(office, asking, drafts, signing, dialogs, placing);
    }

    /** The acts, the most likely first; {@code changed} is called after each. */
    List<ActItem> items(OutgoingView view, Control owner, Runnable changed) {
        ActContext context = new ActContext(view, owner, changed, DocumentTexts.of(owner.getDisplay()));
        List<OutgoingAct> mine =
                ORDER.stream().filter(act -> offered(act, view)).toList();
        List<ActItem> items =
                new ArrayList<>(mine.stream().map(act -> item(act, context)).toList());
        if (view.mayDo().contains(OutgoingAct.EDIT)) {
            boolean next =
                    view.document().versions() > 0 && view.document().route().isEmpty();
            items.add(next ? 0 : beforeGoingBack(items), routeItem(context));
            items.add(outdated(view) ? 0 : beforeGoingBack(items), composeItem(context));
            items.add(beforeGoingBack(items), seriesItem(context));
        }
        if (!view.kept().isEmpty()) {
            items.add(beforeGoingBack(items), evidenceItem(context));
        }
        if (view.mayDo().contains(OutgoingAct.DISPATCH)) {
            items.add(beforeGoingBack(items), copyItem(context));
        }
        return items;
    }

    /** Whether the act leads the document on, so that it may be offered as the next one. */
    static boolean leadsOn(ActItem item) {
        return !item.id().equals(EVIDENCE) && !item.id().equals(COPY) && !goesBack(item);
    }

    /** What undoes what was done stands at the end. */
    private static int beforeGoingBack(List<ActItem> items) {
        return (int) items.stream().takeWhile(item -> !goesBack(item)).count();
    }

    private static boolean goesBack(ActItem item) {
        return GOING_BACK.stream().anyMatch(act -> act.name().equals(item.id()));
    }

    /** Whether the page says something else than the draft, so that it goes no further. */
    private static boolean outdated(OutgoingView view) {
        return view.composed()
                .filter(composed -> !composed.outdated().isEmpty())
                .isPresent();
    }

    /**
     * A draft without a version, or with old words on its page, is not offered to be submitted: it has to be written first.
     * About one without a version nobody can be asked.
     */
    private static boolean offered(OutgoingAct act, OutgoingView view) {
        boolean ready =
                view.document().versions() > 0 && view.document().route().isPresent() && !outdated(view);
        boolean initialled = act == OutgoingAct.INITIAL && (view.document().versions() == 0 || outdated(view));
        boolean aboutNothing =
                act == OutgoingAct.ASK_OPINIONS && view.document().versions() == 0;
        return view.mayDo().contains(act) && (act != OutgoingAct.SUBMIT || ready) && !initialled && !aboutNothing;
    }

    private ActItem routeItem(ActContext context) {
        return new ActItem(
                "ROUTE",
                context.texts().get("act.ROUTE"),
                Icon.ROUTING,
                "",
                () -> dialogs.route(context.shell(), context.view(), context.changed()));
    }

    private ActItem composeItem(ActContext context) {
        return new ActItem(
                "COMPOSE",
                context.texts().get(context.view().composed().isPresent() ? "act.COMPOSE_ANEW" : "act.COMPOSE"),
                Icon.DRAFT,
                "",
                () -> dialogs.compose(context.shell(), context.view(), context.changed()));
    }

    private ActItem evidenceItem(ActContext context) {
        return new ActItem(
                EVIDENCE,
                context.texts().get("act.EVIDENCE"),
                Icon.CERTIFICATE,
                "",
                () -> signing.evidence(context.shell(), context.document()));
    }

    private ActItem copyItem(ActContext context) {
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

    private ActItem seriesItem(ActContext context) {
        return new ActItem(
                "SERIES",
                context.texts().get("act.SERIES"),
                Icon.NUMBER,
                "",
                () -> new SeriesDialog(office, asking).open(context.shell(), context.document(), context.changed()));
    }

    private ActItem item(OutgoingAct act, ActContext context) {
        return new ActItem(act.name(), context.words(act), ActRun.icon(act), "", () -> run.of(act, context));
    }
}
