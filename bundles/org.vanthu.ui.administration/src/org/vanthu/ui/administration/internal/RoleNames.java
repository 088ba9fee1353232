package org.vanthu.ui.administration.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.vanthu.api.people.NamedRole;
import org.vanthu.domain.organisation.Role;
import org.vanthu.ui.kit.text.Texts;

/** Names of roles: those that come with the program in the person's language, the body's own as the body calls them. */
final class RoleNames {

    private RoleNames() {}

    static Function<Role, String> of(Texts texts, List<NamedRole> own) {
        Map<Role, String> names = new HashMap<>();
        own.forEach(named -> names.put(named.role(), named.name()));
        return role -> texts.has("role." + role.code())
                ? texts.get("role." + role.code())
                : names.getOrDefault(role, role.code());
    }
}
