package org.vanthu.domain.organisation;

import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/** For whom a certificate is registered: it may sign for that holder and for nobody else. */
public sealed interface CertificateHolder {

    /** A person's certificate, for signing by the competent person. */
    record Person(AccountId account) implements CertificateHolder {}

    /** The agency's certificate, used by the clerk in place of the seal (NĐ 30/2020, Art. 32). */
    record Agency(OrganisationId organisation) implements CertificateHolder {}
}
