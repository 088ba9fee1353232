package org.vanthu.domain.drafting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AuthorisationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.outcome.Trouble;

/**
 * The written authorisation under which the head of a unit signs in place of the head of the organisation
 * (NĐ 30/2020, Art. 13.3): in writing, limited in time and in content, never passed on.
 *
 * @param grantor the head of the organisation
 * @param holder who may sign
 * @param paper code and date of the document by which it was given, at most 200 characters
 * @param from first day
 * @param until last day
 * @param types the types of documents it is limited to, at least one
 * @param scope what it is limited to, in words, at most 500 characters
 * @param revokedAt when it was taken back
 */
public record SigningAuthorisation(
        AuthorisationId id,
        OrganisationId organisation,
        AccountId grantor,
        AccountId holder,
        String paper,
        LocalDate from,
        LocalDate until,
        Set<DocumentType> types,
        String scope,
        Optional<Instant> revokedAt) {

    private static final int LONGEST_PAPER = 200;
    private static final int LONGEST_SCOPE = 500;

    public SigningAuthorisation {
        paper = paper.strip();
        scope = scope.strip();
        types = Set.copyOf(types);
    }

    /**
     * What is wrong with giving it; empty when it may be given.
     *
     * @param grantorsPost the post of the one who gives it
     * @param holdersPost the post of the one who shall sign
     */
    public List<Trouble> troublesOfGiving(SignerPost grantorsPost, SignerPost holdersPost) {
        List<Trouble> troubles = new ArrayList<>();
        if (paper.isEmpty() || paper.length() > LONGEST_PAPER) {
            troubles.add(Trouble.ofField(DraftingTrouble.AUTHORISATION_NOT_WRITTEN, "paper", "limit", LONGEST_PAPER));
        }
        if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
            troubles.add(Trouble.ofField(DraftingTrouble.AUTHORISATION_WITHOUT_END, "until"));
        }
        if (types.isEmpty() || scope.isEmpty() || scope.length() > LONGEST_SCOPE) {
            troubles.add(Trouble.ofField(DraftingTrouble.AUTHORISATION_WITHOUT_SCOPE, "scope", "limit", LONGEST_SCOPE));
        }
        if (!isHead(grantorsPost) || grantorsPost.place() != SignerPost.Place.LEADERSHIP) {
            troubles.add(Trouble.ofField(DraftingTrouble.AUTHORISATION_NOT_BY_HEAD, "grantor"));
        }
        if (!isHead(holdersPost) || holdersPost.place() != SignerPost.Place.UNIT) {
            troubles.add(Trouble.ofField(DraftingTrouble.AUTHORISATION_NOT_TO_UNIT_HEAD, "holder"));
        }
        return List.copyOf(troubles);
    }

    /** Whether it lets this person sign a document of this type on that day. */
    public boolean covers(AccountId signer, DocumentType type, LocalDate day) {
        return holder.equals(signer)
                && types.contains(type)
                && !day.isBefore(from)
                && !day.isAfter(until)
                && revokedAt.isEmpty();
    }

    private static boolean isHead(SignerPost post) {
        return post.position().rank() == Position.Rank.HEAD;
    }
}
