package org.vanthu.ui.workbench.internal;

import java.util.Arrays;
import java.util.List;
import org.vanthu.api.FirstOffice;
import org.vanthu.api.FirstStart;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;

/** What a new office needs: its first body, unit and administrator. */
final class FirstStartModel {

    final Field<String> code;
    final Field<String> name;
    final Field<String> abbreviation;
    final Field<String> place;
    final Field<String> unitName;
    final Field<String> unitAbbreviation;
    final Field<String> login;
    final Field<String> fullName;
    final Field<String> password;
    private final Fields named;

    FirstStartModel(Language language) {
        named = new Fields(language);
        code = named.add("code", new Field<>(""));
        name = named.add("name", new Field<>(""));
        abbreviation = named.add("abbreviation", new Field<>(""));
        place = named.add("place", new Field<>(""));
        unitName = named.add("unitName", new Field<>(""));
        unitAbbreviation = named.add("unitAbbreviation", new Field<>(""));
        login = named.add("login", new Field<>(""));
        fullName = named.add("fullName", new Field<>(""));
        password = named.add("password", new Field<>(""));
    }

    /** Makes the office. Slow. */
    Outcome<AccountId> begin(FirstStart start) {
        char[] chosen = password.get().toCharArray();
        try {
            return start.begin(new FirstOffice(
                    OrganisationDraft.here(code.get(), name.get(), abbreviation.get(), place.get()),
                    unitName.get(),
                    unitAbbreviation.get(),
                    login.get(),
                    fullName.get(),
                    chosen,
                    PasswordCost.USUAL));
        } finally {
            Arrays.fill(chosen, '\0');
        }
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
