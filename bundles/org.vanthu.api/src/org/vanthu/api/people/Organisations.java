package org.vanthu.api.people;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Keeps the bodies of the installation and their units. */
public interface Organisations {

    /** The body and all bodies below it that work here, by name. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.LIST)
    Outcome<List<Organisation>> below(@On OrganisationId top);

    /** The units of a body as a list in tree order can be made of, closed ones too. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.LIST)
    Outcome<List<Unit>> units(@On OrganisationId organisation);

    /** Opens a body below another. Its roles begin with the shipped permissions. A trouble per field. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<OrganisationId> open(@On OrganisationId superior, OrganisationDraft draft);

    /** Adds bodies that are only known as issuers and recipients, all or none. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Integer> addKnown(@On OrganisationId keeper, List<OrganisationDraft> drafts);

    /** Changes a body's names and codes. Codes it no longer goes by become aliases, so that old messages still find it. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> change(@On Seen<OrganisationId> organisation, OrganisationDraft draft);

    /** Puts a body below another. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> move(@On Seen<OrganisationId> organisation, OrganisationId superior);

    /** Closes a body in which no account is open any more. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> close(@On Seen<OrganisationId> organisation);

    /** Adds a unit to a body. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<UnitId> addUnit(@On OrganisationId organisation, UnitDraft draft);

    /** Renames a unit, moves it under another or to another place among its siblings. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> changeUnit(@On Seen<UnitId> unit, UnitDraft draft);

    /** Closes a unit in which nobody and no open unit is left. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Kind.CHANGE)
    Outcome<Nothing> closeUnit(@On Seen<UnitId> unit);
}
