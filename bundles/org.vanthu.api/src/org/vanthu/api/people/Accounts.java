package org.vanthu.api.people;

import java.time.Instant;
import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Keeps the accounts of people and their posts. Whatever ends here ends the rights that came from it in the same moment. */
public interface Accounts {

    /** Accounts of a body by given name, closed ones too. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<List<AccountRow>> page(@On OrganisationId organisation, AccountPage page);

    /** Everything about one account. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.VIEW)
    Outcome<AccountCard> show(@On AccountId account);

    /** Opens an account. A trouble per field. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<OpenedAccount> open(@On OrganisationId organisation, AccountDraft draft);

    /** Corrects a person's name. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> rename(@On Seen<AccountId> account, String fullName);

    /** Sets a new first password and ends all sessions of the account. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<OpenedAccount> resetPassword(@On Seen<AccountId> account);

    /** Keeps a person from signing in until {@link #resume}; ends all sessions. Not one's own account. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> suspend(@On Seen<AccountId> account, String reason);

    /** Lets a suspended person sign in again. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> resume(@On Seen<AccountId> account);

    /** Closes an account for good: ends sessions, posts and delegations, withdraws certificates. Not one's own account. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> close(@On Seen<AccountId> account, String reason);

    /** Closes several accounts of a body in one act; each says whether it is closed or why not. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<List<ClosedOrNot>> closeAll(@On OrganisationId organisation, List<AccountId> accounts, String reason);

    /** What a post would bring, before it is begun. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<PostForecast> foresee(@On UnitId unit, PostDraft draft);

    /** Gives a person a post in a unit. The rights begin with the post. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<BegunPost> beginPost(@On UnitId unit, PostDraft draft);

    /** Ends a post now. The rights end with it in the same moment. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> endPost(@On PostId post);

    /** Sets the end of a post to a coming moment, also a later one than was set before; a moment that has passed means now. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.CHANGE)
    Outcome<Nothing> endPostAt(@On PostId post, Instant at);

    /** What is in conflict in the people and rights of a body (NĐ 30/2020, Annex VI, Part I, IV.2). */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<ConflictsFound> conflicts(@On OrganisationId organisation);

    /** The accounts of a body that should be looked at, and why. */
    @Operation(permission = Permission.MANAGE_ACCOUNTS, kind = Kind.LIST)
    Outcome<List<ReviewedAccount>> review(@On OrganisationId organisation);
}
