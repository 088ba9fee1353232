package org.vanthu.api;

import java.util.Optional;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.MarkImage;

/**
 * The pictures that signatures show on the page (NĐ 30/2020, Annex I). Troubles: those of
 * {@link org.vanthu.domain.signature.MarkTrouble}.
 */
public interface Marks {

    /** The caller's own signature; empty while none is kept. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<Optional<MarkImage>> mine();

    /** Keeps the caller's own signature: blue, PNG, transparent. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> keepMine(byte[] png, double widthMm);

    /** The seal of the organisation, for the clerk who seals; empty while none is kept. */
    @Operation(permission = Permission.ISSUE, kind = Operation.Kind.LIST)
    Outcome<Optional<MarkImage>> seal(@On OrganisationId organisation);

    /** Keeps the seal of the organisation: red, PNG, transparent, in its real width. */
    @Operation(permission = Permission.MANAGE_ORGANISATIONS, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> keepSeal(@On OrganisationId organisation, byte[] png, double widthMm);
}
