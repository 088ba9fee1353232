package org.vanthu.ui.documents.internal.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.access.AccessChange;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActItem;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Question;

/**
 * Says on a document that who reads it was changed and awaits a competent person (NĐ 30/2020, Annex VI, Part I, III.3.c), and
 * lets that person decide there: one change after the other, the oldest first.
 */
public final class AccessFlag {

    private final Session session;
    private final Asking asking;
    private final Actor actor;
    private final DocumentFrame frame;
    private final DocumentId document;
    private final Texts texts;

    public AccessFlag(Session session, Asking asking, Actor actor, DocumentFrame frame, DocumentId document) {
        this.session = session;
        this.asking = asking;
        this.actor = actor;
        this.frame = frame;
        this.document = document;
        texts = DocumentTexts.of(frame.control().getDisplay());
    }

    /** Reads what waits, and says it. */
    public void refresh() {
        asking.ask(frame.control(), () -> session.documentAccess().changes(document), this::show);
    }

    private void show(List<AccessChangeRow> changes) {
        List<AccessChangeRow> waiting = changes.stream()
                .filter(row -> row.change().isFlagged())
                .sorted(Comparator.comparing(row -> row.change().madeAt()))
                .toList();
        String words = waiting.stream().map(this::words).collect(Collectors.joining("; "));
        frame.warn(
                waiting.isEmpty() ? Optional.empty() : Optional.of(texts.get("flagged.title", "changes", words)),
                waiting.stream()
                        .filter(row -> mayDecide(row.change()))
                        .findFirst()
                        .map(this::acts)
                        .orElse(List.of()));
    }

    private String words(AccessChangeRow row) {
        return texts.get(
                "flagged." + row.change().kind(),
                "reader",
                row.readerName(),
                "by",
                row.madeByName(),
                "day",
                VietnamTime.day(row.change().madeAt()));
    }

    private boolean mayDecide(AccessChange change) {
        return change.mayBeDecidedBy(actor.account())
                && actor.posts().stream()
                        .filter(post -> post.organisation().equals(change.organisation()))
                        .anyMatch(post -> post.permissions().contains(Permission.CONFIRM_ACCESS_CHANGE));
    }

    private List<ActItem> acts(AccessChangeRow row) {
        return List.of(
                act("flagged.confirm", Icon.CHECK, row, session.documentAccess()::confirm),
                act("flagged.undo", Icon.RETURN, row, session.documentAccess()::undo));
    }

    private ActItem act(
            String key, Icon icon, AccessChangeRow row, Function<AccessChangeId, Outcome<Outcome.Nothing>> verdict) {
        String follows = texts.get(key + "." + row.change().kind(), "reader", row.readerName());
        return new ActItem(
                key,
                texts.get(key),
                icon,
                "",
                () -> new Question(asking)
                        .ask(
                                frame.control().getShell(),
                                texts.get(key),
                                follows,
                                () -> verdict.apply(row.change().id()),
                                this::refresh));
    }
}
