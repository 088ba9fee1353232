package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.PostHeld;
import org.vanthu.domain.PostId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Ends a post at this moment, or at the end of a coming day that is known already. */
final class EndPostDialog {

    /** When the post ends. */
    private enum End {
        NOW,
        AFTER_A_DAY
    }

    private final Office office;
    private final Texts texts;
    private final Field<End> end = new Field<>(End.NOW);
    private final Field<Optional<LocalDate>> last = new Field<>(Optional.empty());

    EndPostDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    void open(Shell parent, PostHeld held, Runnable done) {
        held.post().term().until().ifPresent(this::begin);
        DialogShell dialog = new DialogShell(
                parent,
                texts.get("account.end_post_title"),
                texts.get(
                        "account.end_post_why", "title", held.post().position().title()));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.choice(texts.get("account.ends"), end, List.of(End.values()), one -> texts.of("end.", one), Span.HALF);
        Text day = form.day(texts.get("account.last_day"), last, Span.HALF);
        form.onlyWhile(() -> end.get() == End.AFTER_A_DAY, day, end);
        dialog.cancel();
        ActButton go = dialog.prominent(
                texts.get("account.end_post_title"),
                Icon.REMOVE,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> end(held.post().id()),
                                ended -> {
                                    dialog.close();
                                    done.run();
                                },
                                troubles -> dialog.troubles(office.asking().words(troubles))));
        Runnable check = () -> go.setEnabled(isKnown());
        end.onChange(check);
        last.onChange(check);
        dialog.open(520, 300);
    }

    /** An end that is set already is moved. */
    private void begin(Instant known) {
        end.set(End.AFTER_A_DAY);
        last.set(Optional.of(known.minusMillis(1).atZone(Dates.ZONE).toLocalDate()));
    }

    /** A day that is over would end the post now, which nobody means who types one. */
    private boolean isKnown() {
        LocalDate today = LocalDate.now(Dates.ZONE);
        return end.get() == End.NOW
                || last.get().filter(day -> !day.isBefore(today)).isPresent();
    }

    private Outcome<Nothing> end(PostId post) {
        Accounts accounts = office.session().accounts();
        return end.get() == End.NOW
                ? accounts.endPost(post)
                : accounts.endPostAt(post, afterDay(last.get().orElseThrow()));
    }

    private static Instant afterDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }
}
