package org.vanthu.ui.administration.internal;

import java.util.function.Function;
import org.vanthu.domain.organisation.Role;
import org.vanthu.ui.kit.text.Texts;

/** Names of roles: those shipped in the person's language, others by their code. */
final class RoleNames {

    private RoleNames() {}

    static Function<Role, String> of(Texts texts) {
        return role -> texts.has("role." + role.code()) ? texts.get("role." + role.code()) : role.code();
    }
}
