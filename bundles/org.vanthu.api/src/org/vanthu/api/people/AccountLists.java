package org.vanthu.api.people;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/** Opens accounts with their posts for all people of a list, as an office has one when it begins. */
public interface AccountLists {

    /** The most lines at once. */
    int MOST = 500;

    /** What would be opened, line by line, and what is wrong; nothing is changed by asking. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<AccountListForecast> foresee(@On OrganisationId organisation, List<AccountLine> lines);

    /**
     * Opens an account and begins a post for every new person, all or none; who is there already is left out. Every person
     * must change the first password. Slow: each password is hashed.
     * Troubles: {@link org.vanthu.domain.organisation.AccountTrouble#LIST_WRONG}, {@code LIST_TOO_LONG},
     * {@code NOBODY_NEW}, {@code LIST_OVERTAKEN}.
     */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<List<HandedPassword>> open(@On OrganisationId organisation, List<AccountLine> lines);

    /** The list to cut up or to have signed when first passwords are handed out. Nothing of it is kept. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<FileContent> print(@On OrganisationId organisation, List<HandedPassword> passwords);
}
