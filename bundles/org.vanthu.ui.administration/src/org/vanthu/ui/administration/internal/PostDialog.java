package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.NamedRole;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** Gives a person a post: where, what it is called, with which role. */
final class PostDialog {

    /** Stands for a title that is not typed yet: conflicts do not depend on it. */
    private static final String UNTITLED = "–";

    private final Office office;
    private final Texts texts;

    PostDialog(Office office) {
        this.office = office;
        texts = office.texts();
    }

    /** What there is to choose from. */
    private record Choices(List<Unit> units, List<NamedRole> own) {}

    void open(Shell parent, Account account, Runnable done) {
        office.asking().ask(parent, this::choices, choices -> {
            if (choices.units().isEmpty()) {
                DialogShell none = new DialogShell(parent, texts.get("accounts.post"), texts.get("post.no_unit"));
                none.closing();
                none.open(480, 160);
                return;
            }
            open(parent, account, choices, done);
        });
    }

    private Outcome<Choices> choices() {
        List<NamedRole> own =
                office.session().roles().names(office.organisation()).value().orElse(List.of());
        return office.session()
                .organisations()
                .units(office.organisation())
                .map(units -> new Choices(units.stream().filter(Unit::isOpen).toList(), own));
    }

    private void open(Shell parent, Account account, Choices choices, Runnable done) {
        Fields named = new Fields(office.asking().language());
        Field<Unit> unit = new Field<>(choices.units().getFirst());
        Field<String> title = named.add("title", new Field<>(""));
        Field<Position.Rank> rank = new Field<>(Position.Rank.MEMBER);
        Field<Role> role = new Field<>(Role.OFFICER);
        DialogShell dialog = new DialogShell(
                parent, texts.get("accounts.post"), texts.get("accounts.post_why", "name", account.name()));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.choice(texts.get("post.unit"), unit, choices.units(), Unit::name, Span.FULL);
        form.text(texts.get("post.title"), title, Span.FULL).setFocus();
        form.choice(
                texts.get("post.rank"),
                rank,
                List.of(Position.Rank.values()),
                one -> texts.of("rank.", one),
                Span.HALF);
        form.choice(texts.get("post.role"), role, roles(choices.own()), RoleNames.of(texts, choices.own()), Span.HALF);
        conflicts(
                dialog,
                () -> PostDraft.now(
                        account.id(), title.get().isBlank() ? UNTITLED : title.get(), rank.get(), Set.of(role.get())),
                unit,
                List.of(unit, rank, role));
        dialog.cancel();
        dialog.prominent(
                texts.get("accounts.post"),
                Icon.POST,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session()
                                        .accounts()
                                        .beginPost(
                                                unit.get().id(),
                                                PostDraft.now(
                                                        account.id(), title.get(), rank.get(), Set.of(role.get()))),
                                begun -> {
                                    dialog.close();
                                    done.run();
                                    afterHeads(parent, account, begun.brought().otherHeads(), done);
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(520, 460);
    }

    /** What duties the post would put into one hand is said before it is given; it can be given all the same. */
    private void conflicts(DialogShell dialog, Supplier<PostDraft> draft, Field<Unit> unit, List<Field<?>> deciding) {
        Notice said = new Notice(dialog.body());
        said.control().setLayoutData(Layouts.wide());
        Runnable show = () -> {
            PostDraft typed = draft.get();
            Unit where = unit.get();
            office.asking()
                    .ask(
                            dialog.shell(),
                            () -> office.session().accounts().foresee(where.id(), typed),
                            forecast -> {
                                ConflictWords words = ConflictWords.ofPost(
                                        texts, office.asking().language(), where.name());
                                said.showIfAny(
                                        forecast.conflicts().stream()
                                                .map(conflict ->
                                                        words.line(conflict).what())
                                                .distinct()
                                                .collect(Collectors.joining("\n")),
                                        Meaning.WARNING);
                                DialogShell.makeRoom(said.control());
                            },
                            troubles -> said.showIfAny("", Meaning.WARNING));
        };
        deciding.forEach(field -> field.onChange(show));
        show.run();
    }

    /** Another head: what still lies with the one before is shown, and can go to the new one at once. */
    private void afterHeads(Shell parent, Account head, List<Account> before, Runnable done) {
        for (Account other : before) {
            office.asking().ask(parent, () -> office.session().handOver().openWork(other.id()), work -> {
                if (work.isMovable()) {
                    new HandOverDialog(office).open(parent, other, Optional.of(head), done);
                }
            });
        }
    }

    private static List<Role> roles(List<NamedRole> own) {
        List<Role> all = new ArrayList<>(Role.shipped());
        own.forEach(named -> all.add(named.role()));
        return all;
    }
}
