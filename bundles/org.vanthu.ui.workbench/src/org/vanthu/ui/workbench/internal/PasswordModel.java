package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.api.people.PasswordChange;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.text.Texts;

/** A new password of one's own, typed twice, in place of the present one. */
final class PasswordModel {

    final Field<String> current;
    final Field<String> next;
    final Field<String> again = new Field<>("");
    private final Fields named;
    private final Texts texts;

    /** @param known the present password where it has just been typed; empty where it is still to be asked for */
    PasswordModel(String known, Texts texts) {
        this.texts = texts;
        named = new Fields(SignInModel.language(texts.locale()));
        current = named.add("current", new Field<>(known));
        next = named.add("next", new Field<>(""));
    }

    /** Whether all is filled in and both are the same; marks what is not. */
    boolean complete() {
        require(current, "password.current_missing");
        require(next, "password.next_missing");
        if (!next.get().isEmpty() && !next.get().equals(again.get())) {
            again.trouble(texts.get("password.not_the_same"));
        }
        return List.of(current, next, again).stream()
                .allMatch(field -> field.trouble().isEmpty());
    }

    private void require(Field<String> field, String words) {
        if (field.get().isEmpty()) {
            field.trouble(texts.get(words));
        }
    }

    /** Changes it. Slow. */
    Outcome<Outcome.Nothing> change(OwnAccount own) {
        try (PasswordChange change =
                new PasswordChange(current.get().toCharArray(), next.get().toCharArray())) {
            return own.changePassword(change);
        }
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
