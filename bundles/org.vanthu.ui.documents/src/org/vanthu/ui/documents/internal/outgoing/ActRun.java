package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.internal.paper.CountedFiles;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Does an act on an outgoing document: asks for the words, the file or the choice it needs, and tells the office. */
final class ActRun {

    private final OutgoingOffice office;
    private final Asking asking;
    private final StartDraft drafts;
    private final SigningDesk signing;
    private final DraftDialogs dialogs;
    private final PlacingDialog placing;

    ActRun(
            OutgoingOffice office,
            Asking asking,
            StartDraft drafts,
            SigningDesk signing,
            DraftDialogs dialogs,
            PlacingDialog placing) {
        this.office = office;
        this.asking = asking;
        this.drafts = drafts;
        this.signing = signing;
        this.dialogs = dialogs;
        this.placing = placing;
    }

    void of(OutgoingAct act, ActContext context) {
        switch (act) {
            case EDIT -> drafts.edit(context.shell(), context.document(), context.changed());
            case ADD_VERSION -> file(act, context, file -> office.drafting().addVersion(context.seen(), file, ""));
            case AMEND -> file(act, context, file -> amend(context, file));
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

    private Outcome<OutgoingDocument> initial(ActContext context) {
        return context.document().state() == OutgoingState.CONTENT_CHECK
                ? office.drafting().initialContent(context.seen())
                : office.drafting().initial(context.seen());
    }

    private Outcome<OutgoingDocument> giveBack(ActContext context, String reason) {
        return switch (context.document().state()) {
            case CONTENT_CHECK -> office.drafting().returnForContent(context.seen(), reason);
            case FORMAT_CHECK -> office.drafting().returnForFormat(context.seen(), reason);
            case SIGNATURE -> office.signing().returnUnsigned(context.seen(), reason);
            default -> office.issuing().returnToDrafter(context.seen(), reason);
        };
    }

    private Outcome<OutgoingDocument> amend(ActContext context, GivenFile file) {
        return context.document().state() == OutgoingState.SIGNATURE
                ? office.signing().amend(context.seen(), file, "")
                : office.drafting().amendContent(context.seen(), file, "");
    }

    private void file(OutgoingAct act, ActContext context, Function<GivenFile, Outcome<OutgoingDocument>> then) {
        FileChoice.open(context.shell(), context.texts().of("act.", act), "pdf", "docx", "odt", "doc", "rtf")
                .ifPresent(path -> new LongWork(asking)
                        .over(
                                context.shell(),
                                context.texts().get("draft.taking_file"),
                                strip -> then.apply(new CountedFiles(strip, List.of(path)).give(path)),
                                done -> context.changed().run()));
    }

    private <T> void now(ActContext context, Callable<Outcome<T>> act) {
        asking.ask(context.owner(), act, done -> context.changed().run());
    }

    private void words(OutgoingAct act, ActContext context, Function<String, Outcome<OutgoingDocument>> then) {
        new WordsDialog(asking)
                .open(
                        context.shell(),
                        new WordsDialog.Saying(
                                context.words(act),
                                context.texts().of("act.why.", act),
                                asked(act, context.texts()),
                                context.texts().of("act.", act),
                                icon(act)),
                        then::apply,
                        done -> context.changed().run());
    }

    /** Who approves may remark something; every other act of words has to say why. */
    private static String asked(OutgoingAct act, Texts texts) {
        return switch (act) {
            case APPROVE_CONTENT, APPROVE_FORMAT -> texts.get("field.words");
            default -> texts.get("field.reason");
        };
    }

    static Icon icon(OutgoingAct act) {
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
}
