package org.vanthu.ui.documents.internal.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.incoming.Answer;
import org.vanthu.api.incoming.IncomingView;
import org.vanthu.api.incoming.NextStep;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.ReadersWindow;
import org.vanthu.ui.documents.internal.outgoing.CopyingDesk;
import org.vanthu.ui.documents.internal.outgoing.StartDraft;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.work.Asking;

/** What a person may do with an incoming document, as acts of its screen. */
public final class IncomingActs {

    private static final String REPLY = "REPLY";

    /** They lead a document on; all others are never the one thing to do next. */
    private static final Set<String> LEADING =
            Set.of("SUBMIT", "ASSIGN", "HAND_ON", "GO_ON_REPLYING", REPLY, "COMPLETE", "GIVE_OPINION", "URGE_LATE");

    private final Session session;
    private final Asking asking;
    private final StartDraft drafts;
    private final CopyingDesk copying;
    private final DeskFiles files;
    private final ReadersWindow readers;
    private final Language language;

    public IncomingActs(
            Session session,
            Asking asking,
            StartDraft drafts,
            CopyingDesk copying,
            DeskFiles files,
            ReadersWindow readers,
            Language language) {
        this.session = session;
        this.asking = asking;
        this.files = files;
        this.readers = readers;
        this.copying = copying;
        this.drafts = drafts;
        this.language = language;
    }

    /** The acts, the most likely first; {@code changed} is called after each. */
    List<ActItem> items(IncomingView view, Control owner, Runnable changed) {
        Texts texts = DocumentTexts.of(owner.getDisplay());
        Context context = new Context(view, owner, changed, texts);
        List<ActItem> items = new ArrayList<>(
                view.steps().stream().map(step -> item(step, context)).toList());
        items.addAll(prints(view, context));
        return items;
    }

    private List<ActItem> prints(IncomingView view, Context context) {
        DocumentId document = view.document().id();
        return List.of(
                new ActItem(
                        "WORKING_COPY",
                        context.texts().get("step.WORKING_COPY"),
                        Icon.PRINT,
                        "",
                        () -> new WorkingCopyDialog(session.incoming(), asking, files)
                                .open(
                                        context.shell(),
                                        document,
                                        view.files().getFirst().hash())),
                new ActItem(
                        "SLIP",
                        context.texts().get("step.SLIP"),
                        Icon.PRINT,
                        "",
                        () -> new SavedPrint(asking)
                                .save(context.shell(), () -> session.incoming().printSlip(document), saved -> {})));
    }

    /** Whether the act may be offered as the next one. */
    static boolean leadsOn(ActItem item) {
        return LEADING.contains(item.id());
    }

    private record Context(IncomingView view, Control owner, Runnable changed, Texts texts) {
        IncomingDocument document() {
            return view.document();
        }

        Shell shell() {
            return owner.getShell();
        }

        Seen<DocumentId> seen() {
            return new Seen<>(document().id(), document().version());
        }
    }

    private ActItem item(NextStep step, Context context) {
        String done = words(step, context.texts());
        String text = step.onBehalfOf()
                .map(name -> context.texts().get("step.behalf", "act", done, "name", name))
                .orElse(done);
        return new ActItem(name(step.step()), text, icon(step.step()), "", () -> run(step, context));
    }

    /** A reply is the same act whether it is expected or not. */
    private static String name(NextStep.Step step) {
        return step == NextStep.Step.REPLY_EXPECTED ? REPLY : step.name();
    }

    private static String words(NextStep step, Texts texts) {
        String act = texts.get("step." + name(step.step()));
        return step.whose()
                .map(name -> texts.get("step.whose", "act", act, "name", name))
                .orElse(act);
    }

    private static Icon icon(NextStep.Step step) {
        return switch (step) {
            case ASSIGN, ASSIGN_FURTHER -> Icon.ASSIGN;
            case HAND_ON -> Icon.ROUTING;
            case COMPLETE -> Icon.COMPLETE;
            case GO_ON_REPLYING, REPLY_EXPECTED, REPLY -> Icon.DRAFT;
            case GIVE_OPINION -> Icon.OPINION;
            case SUBMIT -> Icon.UPLOAD;
            case RETURN, RETURN_TO_SENDER -> Icon.RETURN;
            case URGE, URGE_LATE -> Icon.BELL;
            case RECALL -> Icon.RECALL;
            case UNDO -> Icon.HISTORY;
            case CORRECT -> Icon.EDIT;
            case ADD_ANNEX -> Icon.FILE;
            case COPY -> Icon.SEAL;
            case FOLLOW, UNFOLLOW -> Icon.STAR;
            case ACCESS -> Icon.LOCK;
        };
    }

    private void run(NextStep step, Context context) {
        switch (step.step()) {
            case ASSIGN, ASSIGN_FURTHER, HAND_ON ->
                new AssignDialog(session, asking, language)
                        .open(
                                context.shell(),
                                context.document().organisation(),
                                step.assignment().orElseThrow(),
                                context.changed());
            case COMPLETE ->
                new CompleteDialog(session.routing(), asking, language)
                        .open(
                                context.shell(),
                                step.assignment().orElseThrow(),
                                context.view().answers(),
                                context.changed());
            case GO_ON_REPLYING ->
                context.view().answers().stream()
                        .filter(Answer::isBegun)
                        .findFirst()
                        .ifPresent(answer -> drafts.goOn(answer.id(), answer.subject()));
            case REPLY_EXPECTED, REPLY -> drafts.reply(context.shell(), context.document());
            case ACCESS -> readers.open(context.shell(), context.document(), context.changed());
            case SUBMIT ->
                new SubmitDialog(session, asking).open(context.shell(), context.document(), context.changed());
            case CORRECT ->
                new CorrectDialog(session, asking).open(context.shell(), context.document(), context.changed());
            case GIVE_OPINION ->
                words(
                        step,
                        context,
                        words -> session.routing()
                                .giveOpinion(
                                        step.assignment().orElseThrow(),
                                        new OpinionDraft(Opinion.Kind.OPINION, words, List.of())));
            case RETURN ->
                words(
                        step,
                        context,
                        words -> session.routing().giveBack(step.assignment().orElseThrow(), words));
            case RECALL ->
                words(
                        step,
                        context,
                        words -> session.routing().recall(step.assignment().orElseThrow(), words));
            case URGE, URGE_LATE ->
                words(
                        step,
                        context,
                        words -> session.routing()
                                .urge(
                                        step.assignment()
                                                .map(Seen<AssignmentId>::id)
                                                .orElseThrow(),
                                        words));
            case RETURN_TO_SENDER ->
                words(step, context, words -> session.incoming().returnToSender(context.seen(), words));
            case UNDO ->
                now(context, () -> session.routing().undo(step.assignment().orElseThrow()));
            case FOLLOW ->
                now(context, () -> session.routing().follow(context.document().id()));
            case UNFOLLOW ->
                now(context, () -> session.routing().unfollow(context.document().id()));
            case ADD_ANNEX -> addAnnex(context);
            case COPY -> copy(context);
        }
    }

    private void copy(Context context) {
        DocumentId document = context.document().id();
        copying.open(
                context.shell(),
                new CopyingDesk.Original(
                        new CopySource.Incoming(document),
                        () -> session.incoming()
                                .view(document)
                                .flatMap(view -> session.incoming()
                                        .file(document, view.files().getFirst().hash()))),
                context.changed());
    }

    private void addAnnex(Context context) {
        FileChoice.open(context.shell(), context.texts().get("register.annex"))
                .ifPresent(file -> now(context, () -> session.incoming().addAnnex(context.seen(), GivenFile.of(file))));
    }

    private void now(Context context, Callable<Outcome<Nothing>> act) {
        asking.ask(context.owner(), act, done -> context.changed().run());
    }

    /** Who gives an opinion or urges says what they want; the others have to say why. */
    private static String asked(NextStep step, Texts texts) {
        return switch (step.step()) {
            case GIVE_OPINION, URGE, URGE_LATE -> texts.get("field.words");
            default -> texts.get("field.reason");
        };
    }

    private void words(NextStep step, Context context, Function<String, Outcome<Nothing>> act) {
        String title = context.texts().of("step.", step.step());
        new WordsDialog(asking)
                .open(
                        context.shell(),
                        new WordsDialog.Saying(
                                words(step, context.texts()),
                                context.texts().of("step.why.", step.step()),
                                asked(step, context.texts()),
                                title,
                                icon(step.step())),
                        act::apply,
                        done -> context.changed().run());
    }
}
