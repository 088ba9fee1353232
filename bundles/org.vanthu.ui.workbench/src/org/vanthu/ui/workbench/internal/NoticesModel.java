package org.vanthu.ui.workbench.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.vanthu.api.incoming.Notice;
import org.vanthu.domain.Language;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.domain.work.Notification.Kind;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Toasts.Toast;

/** One's notifications in groups, and in the few words of a small notice. */
final class NoticesModel {

    /** What presses most comes first. */
    private static final List<Kind> ORDER = List.of(
            Kind.OVERDUE,
            Kind.DUE_TODAY,
            Kind.URGED,
            Kind.RETURNED,
            Kind.RECALLED,
            Kind.ASKED,
            Kind.NEW,
            Kind.PROGRESS,
            Kind.COMPLETED);

    /** The notifications of one kind, the newest first. */
    record Group(Kind kind, List<Notice> notices) {}

    private final Texts texts;
    private final Language language;
    private Instant toldUntil = Instant.EPOCH;

    NoticesModel(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** In groups by kind, the pressing ones first. */
    List<Group> groups(List<Notice> newestFirst) {
        Map<Kind, List<Notice>> byKind = new LinkedHashMap<>();
        ORDER.forEach(kind -> byKind.put(kind, new ArrayList<>()));
        newestFirst.forEach(notice -> byKind.get(notice.notification().kind()).add(notice));
        return byKind.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What it is about: the subject. */
    String title(Notice notice) {
        return notice.headline()
                .map(headline -> headline.subject())
                .filter(subject -> !subject.isBlank())
                .orElse(texts.get("notices.gone"));
    }

    /** Its code, who did it, when, and the reason given. */
    String detail(Notice notice) {
        return Stream.of(
                        notice.headline().map(headline -> headline.code()).orElse(""),
                        notice.by(),
                        VietnamTime.minute(notice.notification().at()),
                        notice.notification().words())
                .filter(words -> !words.isBlank())
                .reduce((first, second) -> first + " · " + second)
                .orElse("");
    }

    String label(Kind kind) {
        return kind.label(language);
    }

    /** From now on only what comes later is told of. */
    void toldUpTo(List<Notice> newestFirst) {
        newestFirst.stream()
                .map(notice -> notice.notification().at())
                .filter(toldUntil::isBefore)
                .max(Instant::compareTo)
                .ifPresent(latest -> toldUntil = latest);
    }

    /** One small notice for each kind of which something new has come since the last time. */
    List<Toast> toasts(List<Notice> newestFirst) {
        List<Notice> fresh = newestFirst.stream()
                .filter(notice -> notice.notification().readAt().isEmpty())
                .filter(notice -> notice.notification().at().isAfter(toldUntil))
                .toList();
        toldUpTo(fresh);
        return groups(fresh).stream().map(this::toast).toList();
    }

    private Toast toast(Group group) {
        String words = group.notices().size() == 1
                ? texts.get(
                        "notices.one",
                        "kind",
                        label(group.kind()),
                        "subject",
                        title(group.notices().getFirst()))
                : texts.get(
                        "notices.several",
                        "kind",
                        label(group.kind()),
                        "count",
                        group.notices().size());
        return new Toast(icon(group.kind()), meaning(group.kind()), words);
    }

    static Meaning meaning(Kind kind) {
        return switch (kind) {
            case OVERDUE -> Meaning.DANGER;
            case DUE_TODAY -> Meaning.WARNING;
            case NEW, RETURNED, RECALLED, URGED, COMPLETED, ASKED, PROGRESS -> Meaning.QUIET;
        };
    }

    static Icon icon(Kind kind) {
        return switch (kind) {
            case NEW -> Icon.INBOX;
            case DUE_TODAY, OVERDUE -> Icon.CLOCK;
            case RETURNED -> Icon.RETURN;
            case RECALLED -> Icon.RECALL;
            case URGED -> Icon.BELL;
            case COMPLETED -> Icon.COMPLETE;
            case ASKED -> Icon.OPINION;
            case PROGRESS -> Icon.ROUTING;
        };
    }
}
