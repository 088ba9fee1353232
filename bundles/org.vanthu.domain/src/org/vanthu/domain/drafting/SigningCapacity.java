package org.vanthu.domain.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.vanthu.domain.AuthorisationId;

/**
 * In what capacity a document is signed, with the words it is printed in (NĐ 30/2020, Annex I, II.7).
 *
 * @param collective the collective on whose behalf it is signed ({@code TM.}), for example {@code Ủy ban nhân dân}
 * @param headTitle title of the head of the organisation, for example {@code Chủ tịch}
 * @param unitHeadTitle title of the head of the unit; only for {@link Mandate#DEPUTY_BY_ORDER}
 * @param authorisation the written authorisation; only for {@link Mandate#BY_AUTHORISATION}
 */
public record SigningCapacity(
        Mandate mandate,
        Optional<String> collective,
        String headTitle,
        Optional<String> unitHeadTitle,
        Optional<AuthorisationId> authorisation) {

    /** The head signs with the head's own title. */
    public static SigningCapacity head(String headTitle) {
        return new SigningCapacity(Mandate.HEAD, Optional.empty(), headTitle, Optional.empty(), Optional.empty());
    }

    /** Signs for the head of the organisation by the mandate given. */
    public static SigningCapacity of(Mandate mandate, String headTitle) {
        return new SigningCapacity(mandate, Optional.empty(), headTitle, Optional.empty(), Optional.empty());
    }

    /** The same, on behalf of a collective ({@code TM.}). */
    public SigningCapacity onBehalfOf(String name) {
        return new SigningCapacity(mandate, Optional.of(name), headTitle, unitHeadTitle, authorisation);
    }

    /** The same, as a deputy of a unit's head. */
    public SigningCapacity underUnitHead(String title) {
        return new SigningCapacity(mandate, collective, headTitle, Optional.of(title), authorisation);
    }

    /** The same, under a written authorisation. */
    public SigningCapacity under(AuthorisationId paper) {
        return new SigningCapacity(mandate, collective, headTitle, unitHeadTitle, Optional.of(paper));
    }

    /**
     * The lines above the signature, in capitals, for example {@code TM. ỦY BAN NHÂN DÂN}, {@code KT. CHỦ TỊCH},
     * {@code PHÓ CHỦ TỊCH}.
     *
     * @param ownTitle the signer's own title
     */
    public List<String> lines(String ownTitle) {
        List<String> lines = new ArrayList<>();
        collective.ifPresent(name -> lines.add("TM. " + name));
        switch (mandate) {
            case HEAD -> lines.add(ownTitle);
            case ACTING_HEAD -> lines.add("Q. " + headTitle);
            case DEPUTY -> lines.addAll(List.of("KT. " + headTitle, ownTitle));
            case BY_ORDER -> lines.addAll(List.of("TL. " + headTitle, ownTitle));
            case DEPUTY_BY_ORDER ->
                lines.addAll(List.of("TL. " + headTitle, "KT. " + unitHeadTitle.orElse(""), ownTitle));
            case BY_AUTHORISATION -> lines.addAll(List.of("TUQ. " + headTitle, ownTitle));
        }
        return lines.stream()
                .map(line -> line.toUpperCase(Locale.forLanguageTag("vi")).strip())
                .toList();
    }

    /** The lines in one, as the metadata keep the position of the signer (Annex VI, {@code Position}). */
    public String position(String ownTitle) {
        return String.join(", ", lines(ownTitle));
    }
}
