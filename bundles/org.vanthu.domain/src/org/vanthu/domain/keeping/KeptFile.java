package org.vanthu.domain.keeping;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.signature.SignatureLevel;

/**
 * A signed file as it is kept: of an issued document, of one that came from outside, or an evidence sheet. What was issued or came
 * never changes; renewing appends to a copy of it, so that its bytes are the beginning of what is kept now.
 *
 * @param document the document
 * @param part 0 for the main file, else the order of the annex; from {@link #FIRST_SHEET} on an evidence sheet
 * @param organisation whose document it is
 * @param issued the bytes that were issued, or that came
 * @param current the bytes that prove the signatures now
 * @param renewals how often something was appended after issuing
 * @param level the lowest level of its signatures; empty when not found out yet
 * @param provableUntil until when its signatures can be proven by what is in it; empty when not found out yet
 * @param risk what may become of it
 * @param lack what is missing
 * @param checkedAt when it was looked at last
 * @param nextCheck when it is looked at again
 */
public record KeptFile(
        DocumentId document,
        int part,
        OrganisationId organisation,
        Sha256 issued,
        Sha256 current,
        int renewals,
        Optional<SignatureLevel> level,
        Optional<Instant> provableUntil,
        Risk risk,
        Lack lack,
        Optional<Instant> checkedAt,
        Instant nextCheck) {

    /** The part that the first evidence sheet of a document is. */
    public static final int FIRST_SHEET = 10_000;

    /** Whether it is an evidence sheet about the document and no file of it. */
    public boolean isSheet() {
        return part >= FIRST_SHEET;
    }

    /** A file just issued, to be looked at from this moment on. */
    public static KeptFile issued(
            DocumentId document,
            int part,
            OrganisationId organisation,
            Sha256 issued,
            Optional<SignatureLevel> level,
            Lack lack,
            Instant at) {
        return new KeptFile(
                document,
                part,
                organisation,
                issued,
                issued,
                0,
                level,
                Optional.empty(),
                lack.isNothing() ? Risk.UNCHECKED : Risk.LEVEL_NOT_REACHED,
                lack,
                Optional.empty(),
                at);
    }

    /** With other bytes that begin with those before. */
    public KeptFile renewed(Sha256 renewed) {
        return new KeptFile(
                document,
                part,
                organisation,
                issued,
                renewed,
                renewals + 1,
                level,
                provableUntil,
                risk,
                lack,
                checkedAt,
                nextCheck);
    }

    /** As it was found by looking at it. */
    public KeptFile found(Finding finding, Instant at, Instant next) {
        return new KeptFile(
                document,
                part,
                organisation,
                issued,
                current,
                renewals,
                finding.level(),
                finding.provableUntil(),
                finding.risk(),
                finding.lack(),
                Optional.of(at),
                next);
    }

    /**
     * What looking at a file found.
     *
     * @param level the lowest level of its signatures
     * @param provableUntil until when its signatures can be proven
     * @param risk what may become of it
     * @param lack what is missing
     */
    public record Finding(Optional<SignatureLevel> level, Optional<Instant> provableUntil, Risk risk, Lack lack) {}
}
