package org.vanthu.api.outgoing;

import org.vanthu.domain.drafting.SigningAuthorisation;

/** A written authorisation to sign, with the names to show. */
public record AuthorisationRow(SigningAuthorisation authorisation, String grantorName, String holderName) {}
