package org.vanthu.api.people;

import java.util.List;
import java.util.Optional;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.outcome.Outcome;

/** What everybody may look up: bodies to write to, and the people of the bodies in which one has a post. */
public interface Directory {

    /** The most answers to one search. */
    int LIMIT = 25;

    /** Bodies by the beginnings of words, with or without tones, by abbreviation or code. Nothing for a blank text. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<List<Organisation>> organisations(String typed);

    /** One body. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<Optional<Organisation>> organisation(OrganisationId organisation);

    /** The body that goes by this code, its own, its old one or an alias; empty also when the text is no code. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<Optional<Organisation>> organisationByCode(String code);

    /** The bodies in which the caller holds a post now. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<List<Organisation>> ownOrganisations();

    /** The open units of one of the caller's bodies; nothing for another body. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<List<Unit>> units(OrganisationId organisation);

    /** People of the caller's bodies by the beginnings of words of the name, with or without tones; all for a blank text. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Kind.LIST)
    Outcome<List<PersonFound>> people(String typed);
}
