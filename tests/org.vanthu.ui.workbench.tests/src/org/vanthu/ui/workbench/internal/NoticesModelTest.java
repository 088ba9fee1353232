package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Notice;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Notification.Kind;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;

class NoticesModelTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private final NoticesModel model =
            new NoticesModel(Texts.in(Locale.ENGLISH, WorkbenchTexts.class), Language.ENGLISH);

    @Test
    void whatPressesMostStandsFirst() {
        List<NoticesModel.Group> groups = model.groups(
                List.of(notice(Kind.NEW, 3), notice(Kind.OVERDUE, 2), notice(Kind.NEW, 1), notice(Kind.DUE_TODAY, 0)));

        assertEquals(
                List.of(Kind.OVERDUE, Kind.DUE_TODAY, Kind.NEW),
                groups.stream().map(NoticesModel.Group::kind).toList());
        assertEquals(2, groups.getLast().notices().size());
    }

    @Test
    @Conforms("VI.III.1.i")
    void severalOfOneKindAreToldOfInOneSmallNotice() {
        model.toldUpTo(List.of(notice(Kind.NEW, 0)));

        List<String> told =
                model.toasts(List.of(notice(Kind.NEW, 3), notice(Kind.OVERDUE, 2), notice(Kind.NEW, 1))).stream()
                        .map(toast -> toast.text())
                        .toList();

        assertEquals(2, told.size());
        assertTrue(told.getFirst().startsWith("Overdue"), told.toString());
        assertEquals("New document: 2 documents", told.getLast());
    }

    @Test
    void whatWasToldOfIsNotToldOfAgain() {
        List<Notice> newest = List.of(notice(Kind.NEW, 3));
        model.toasts(newest);

        assertEquals(List.of(), model.toasts(newest));
    }

    @Test
    void onlyDeadlinesAreColoured() {
        List<Kind> coloured = List.of(Kind.values()).stream()
                .filter(kind -> NoticesModel.meaning(kind) != Meaning.QUIET)
                .toList();

        assertEquals(List.of(Kind.DUE_TODAY, Kind.OVERDUE), coloured);
    }

    private static Notice notice(Kind kind, int minute) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new Notice(
                new Notification(
                        NotificationId.at(at),
                        new AccountId(new UUID(1, 1)),
                        kind,
                        new DocumentId(new UUID(2, minute)),
                        Optional.empty(),
                        at,
                        "",
                        Optional.empty()),
                Optional.empty(),
                "");
    }
}
