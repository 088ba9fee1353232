package org.vanthu.domain.access;

import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;

/**
 * A post that runs now, with what its roles permit.
 *
 * @param position the title as printed, for example "Phó Chủ tịch"
 * @param permissions the union of the permissions of the roles of the post
 */
public record ActivePost(
        PostId id, OrganisationId organisation, UnitId unit, String position, Set<Permission> permissions) {

    public ActivePost {
        permissions = Set.copyOf(permissions);
    }
}
