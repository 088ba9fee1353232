package org.vanthu.domain.copying;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * A copy that the organisation vouches for.
 *
 * @param number in the run that all copies of the organisation share (Annex I, Part II, II.1.c)
 * @param date of copying
 * @param notation abbreviations of the form and the organisation: {@code SY-UBND}
 * @param pages which pages it shows, {@code 1, 3}; empty for the whole document
 * @param prepared the file as it was before the agency signed, or as it is printed
 * @param file the copy, once it is made
 * @param certificate fingerprint of the agency's certificate on it; empty on paper
 * @param reason why it was given up or taken back, else empty
 * @param version counts its changes, from 0
 */
public record DocumentCopy(
        CopyId id,
        OrganisationId organisation,
        CopySource source,
        CopyForm form,
        CopyMedium medium,
        LedgerNumber number,
        LocalDate date,
        String notation,
        String pages,
        Sha256 prepared,
        Optional<Sha256> file,
        Optional<Sha256> certificate,
        AccountId madeBy,
        Instant madeAt,
        String reason,
        CopyState state,
        long version) {

    /** Number and notation as they are printed: {@code 05/SY-UBND}. */
    public String code() {
        return number.printed() + "/" + notation;
    }

    /** What it is, of all things that are registered: {@code Sao y số 05/SY-UBND của Ủy ban nhân dân huyện}. */
    public String description(String agency) {
        return form.vietnamese() + " số " + code() + " của " + agency;
    }

    /** What its file is called: {@code sao-y-05-SY-UBND.pdf}. */
    public String fileName() {
        String words = Toneless.of(form.vietnamese()).toLowerCase(Locale.ROOT).replace(' ', '-');
        return words + "-" + code().replace('/', '-') + ".pdf";
    }

    /**
     * As it lies at a recipient's, to be registered there as what it is of. It is made.
     *
     * @param original what may be registered of the document it is of
     * @param agency that vouches for it
     */
    public DeliveredDocument delivered(Delivery delivery, IncomingFields original, String agency) {
        return new DeliveredDocument(
                delivery,
                original.copied(description(agency)),
                List.of(new DeliveredDocument.File(fileName(), file.orElseThrow())));
    }

    /**
     * Itself, where it can be sent to these. Troubles: {@link CopyTrouble#NOT_MADE}, {@code TAKEN_BACK}, {@code NO_RECIPIENTS},
     * {@code TO_OWN_UNIT}, {@code SENT_ALREADY}.
     *
     * @param sent where it was sent before
     */
    public Outcome<DocumentCopy> sendable(List<Recipient> recipients, List<Delivery> sent) {
        Outcome<DocumentCopy> standing = standing();
        if (!standing.isDone()) {
            return standing;
        }
        if (recipients.isEmpty()) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.NO_RECIPIENTS, "recipients"));
        }
        if (recipients.stream().anyMatch(this::isOwn)) {
            return Outcome.refused(Trouble.ofField(CopyTrouble.TO_OWN_UNIT, "recipients"));
        }
        Set<String> reached = sent.stream()
                .filter(before -> before.state() != DeliveryState.REFUSED)
                .map(before -> before.recipient().name())
                .collect(Collectors.toCollection(HashSet::new));
        return recipients.stream()
                .map(Recipient::name)
                .filter(name -> !reached.add(name))
                .findFirst()
                .map(twice -> Outcome.<DocumentCopy>refused(CopyTrouble.SENT_ALREADY, "recipient", twice))
                .orElseGet(() -> Outcome.done(this));
    }

    private boolean isOwn(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Inside inside -> true;
            case Recipient.Here here -> here.organisation().equals(organisation);
            case Recipient.Outside outside -> false;
        };
    }

    /**
     * With the file that the agency signed, or that was printed.
     * Troubles: {@link CopyTrouble#ENDED}.
     *
     * @param by fingerprint of the certificate that signed it; empty on paper
     */
    public Outcome<DocumentCopy> made(Sha256 copyFile, Optional<Sha256> by) {
        return open().map(copy -> copy.with(CopyState.MADE, Optional.of(copyFile), by, ""));
    }

    /** Given up before it was signed. Troubles: {@link CopyTrouble#ENDED}. */
    public Outcome<DocumentCopy> abandoned(String why) {
        return open().map(copy -> copy.with(CopyState.ABANDONED, Optional.empty(), Optional.empty(), why.strip()));
    }

    /** Taken back after it was made. Troubles: {@link CopyTrouble#NOT_MADE}, {@code TAKEN_BACK}. */
    public Outcome<DocumentCopy> recalled(String why) {
        return standing().map(copy -> copy.with(CopyState.RECALLED, file, certificate, why));
    }

    private Outcome<DocumentCopy> standing() {
        return switch (state) {
            case MADE -> Outcome.done(this);
            case RECALLED -> Outcome.refused(CopyTrouble.TAKEN_BACK, "code", code(), "reason", reason);
            case SIGNING, ABANDONED -> Outcome.refused(CopyTrouble.NOT_MADE);
        };
    }

    /** Itself, as long as it is being signed. Troubles: {@link CopyTrouble#ENDED}. */
    public Outcome<DocumentCopy> open() {
        return state == CopyState.SIGNING ? Outcome.done(this) : Outcome.refused(CopyTrouble.ENDED, "code", code());
    }

    private DocumentCopy with(
            CopyState next, Optional<Sha256> nextFile, Optional<Sha256> nextCertificate, String nextReason) {
        return new DocumentCopy(
                id,
                organisation,
                source,
                form,
                medium,
                number,
                date,
                notation,
                pages,
                prepared,
                nextFile,
                nextCertificate,
                madeBy,
                madeAt,
                nextReason,
                next,
                version + 1);
    }
}
