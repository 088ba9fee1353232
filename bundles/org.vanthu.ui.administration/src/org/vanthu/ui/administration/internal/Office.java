package org.vanthu.ui.administration.internal;

import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;

/**
 * Everything a place of administration needs to know.
 *
 * @param organisation the body that is administered
 * @param actor who administers it
 * @param bodiesChanged called after bodies were opened, renamed, moved or closed
 */
record Office(
        Session session, Asking asking, Texts texts, OrganisationId organisation, Actor actor, Runnable bodiesChanged) {

    /** Whether the person has a post that permits this in the body administered. The office asks again at every act. */
    boolean may(Permission permission) {
        boolean below = permission.reach() == Permission.Reach.ORGANISATION_AND_BELOW;
        return actor.posts().stream()
                .filter(post -> below || post.organisation().equals(organisation))
                .anyMatch(post -> post.permissions().contains(permission));
    }
}
