package org.vanthu.api;

import java.util.List;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.TrustTrouble;
import org.vanthu.domain.signature.TrustedRoot;

/** By whose word a signature is judged (TT 15/2025: trust path, newest revocation list). */
public interface Trust {

    /** What the caller's organisation relies on, for verifying a file at the desk. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<TrustMaterial> material();

    /** The roots that this organisation itself has decided to trust. */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Operation.Kind.LIST)
    Outcome<List<TrustedRoot>> roots(@On OrganisationId organisation);

    /**
     * Trusts the issuing authority of this certificate.
     * Troubles: {@link TrustTrouble#NOT_A_CERTIFICATE}, {@link TrustTrouble#NOT_AN_AUTHORITY},
     * {@link TrustTrouble#AUTHORITY_EXPIRED}, {@link TrustTrouble#ALREADY_TRUSTED}, {@link TrustTrouble#SOURCE_MISSING},
     * {@link TrustTrouble#SOURCE_TOO_LONG}.
     *
     * @param certificate DER or PEM
     * @param source where it was taken from, so that others can check it
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Operation.Kind.CHANGE)
    Outcome<TrustedRoot> trust(@On OrganisationId organisation, byte[] certificate, String source);

    /**
     * Stops trusting a root. What was verified before keeps its result.
     * Troubles: {@link TrustTrouble#NOT_TRUSTED}.
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> distrust(@On OrganisationId organisation, Fingerprint root);

    /**
     * Keeps a certificate revocation list in place of the older one of its issuer. Its signature is checked when a
     * verification uses it.
     * Troubles: {@link TrustTrouble#NOT_A_REVOCATION_LIST}, {@link TrustTrouble#OLDER_REVOCATION_LIST}.
     *
     * @param list DER or PEM
     */
    @Operation(permission = Permission.MANAGE_TRUST, kind = Operation.Kind.CHANGE)
    Outcome<Nothing> keepRevocations(@On OrganisationId organisation, byte[] list);
}
