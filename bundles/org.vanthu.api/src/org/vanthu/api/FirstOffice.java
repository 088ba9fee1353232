package org.vanthu.api;

import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.domain.signin.PasswordCost;

/**
 * What the first start asks for.
 *
 * @param organisation the topmost body of the installation
 * @param unitName name of its first unit, for example "Văn phòng"
 * @param unitAbbreviation for notations, for example "VP"
 * @param login of the administrator
 * @param fullName of the administrator
 * @param password chosen by the administrator; the caller wipes it
 * @param passwordCost what keeping and checking a password costs from now on; {@link PasswordCost#USUAL} for real offices,
 *     {@link PasswordCost#LEAST} for samples that open many accounts at once
 */
public record FirstOffice(
        OrganisationDraft organisation,
        String unitName,
        String unitAbbreviation,
        String login,
        String fullName,
        char[] password,
        PasswordCost passwordCost) {

    @Override
    public String toString() {
        return "FirstOffice[" + organisation.name() + ", " + login + "]";
    }
}
