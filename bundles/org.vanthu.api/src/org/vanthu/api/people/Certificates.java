package org.vanthu.api.people;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Keeps the register of certificates with which people and the body itself sign. */
public interface Certificates {

    /** All certificates that a body keeps, withdrawn ones too; the first to run out first. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<List<RegisteredCertificate>> all(@On OrganisationId organisation);

    /**
     * Registers a person's certificate.
     *
     * @param certificate in DER or PEM form
     */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<RegisteredCertificate> registerPerson(@On AccountId account, byte[] certificate);

    /**
     * Registers the certificate that stands for the body's seal.
     *
     * @param certificate in DER or PEM form
     */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<RegisteredCertificate> registerSeal(@On OrganisationId organisation, byte[] certificate);

    /** Takes a certificate off the register; what was signed with it stays signed. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> withdraw(@On OrganisationId organisation, Sha256 fingerprint);
}
