package org.vanthu.api.office;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.ServiceAnswer;

/**
 * Keeps what a body wants of its signatures, and where on the network time stamps and the state of certificates are had. A body
 * that has set nothing goes by what the next body above it has set.
 */
public interface ServiceSettings {

    /** What counts for this body now, and who has set it. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.LIST)
    Outcome<ServicesInUse> services(@On OrganisationId organisation);

    /**
     * Sets it for this body and for those below that have set nothing; documents are signed and kept so from now on.
     * Troubles, each at its input: {@link ServicesTrouble}.
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.CHANGE)
    Outcome<Nothing> change(@On OrganisationId organisation, ServicesDraft draft);

    /** Goes by what is set above from now on. Troubles: {@link ServicesTrouble#NOTHING_SET}. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.CHANGE)
    Outcome<Nothing> goByThoseAbove(@On OrganisationId organisation);

    /**
     * Asks each service of a draft a real question and answers what came back, in the order of the draft; nothing is kept. A
     * service that fails is an answer, no trouble of this operation. Troubles: {@link ServicesTrouble}.
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Kind.LIST)
    Outcome<List<ServiceAnswer>> tryOut(@On OrganisationId organisation, ServicesDraft draft);
}
