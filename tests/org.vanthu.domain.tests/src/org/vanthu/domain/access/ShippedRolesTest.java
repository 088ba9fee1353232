package org.vanthu.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Role;
import org.vanthu.testkit.Conforms;

/** The roles that come with the program. */
class ShippedRolesTest {

    @Test
    @Conforms("VI.IV.1.c")
    void shippedAdministratorsAndInspectorsOpenNoBusinessContent() {
        assertTrue(ShippedRoles.permissions(Role.ADMINISTRATOR).stream().noneMatch(Permission::opensContent));
        assertFalse(ShippedRoles.permissions(Role.INSPECTOR).contains(Permission.READ_DOCUMENT));
        assertFalse(ShippedRoles.permissions(Role.INSPECTOR).contains(Permission.READ_EVERY_DOCUMENT));
    }

    @Test
    void everyPermissionIsHeldByAShippedRoleButOnesOwnAffairs() {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        ShippedRoles.definitions(OrganisationId.at(Instant.now()))
                .forEach(definition -> held.addAll(definition.permissions()));

        assertEquals(EnumSet.complementOf(EnumSet.of(Permission.OWN_AFFAIRS)), held);
        assertEquals(Set.of(), ShippedRoles.permissions(new Role("OWN_ROLE")));
    }
}
