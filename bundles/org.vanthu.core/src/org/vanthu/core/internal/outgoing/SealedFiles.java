package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Returned;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;

/**
 * Takes sealed files back from the clerk's desk, while no transaction is open: the gate through which a document must go to
 * leave the office.
 */
final class SealedFiles {

    private final OfficeParts parts;
    private final ReturnedFiles returned;

    SealedFiles(OfficeParts parts) {
        this.parts = parts;
        this.returned = new ReturnedFiles(parts);
    }

    /**
     * What has to come back.
     *
     * @param signed the file with the competent person's signature
     * @param values what the clerk has to have filled in
     * @param certificates those of the agency's seal
     */
    record ToSeal(Sha256 signed, CellValues values, List<Annex> annexes, Set<Sha256> certificates, Instant now) {

        private Expectation expectation(String field, Map<String, String> cells) {
            return new Expectation(
                    field, certificates.stream().map(Fingerprint::new).collect(Collectors.toSet()), cells, now);
        }
    }

    /**
     * A document with its annexes, all sealed.
     *
     * @param certificate fingerprint of the agency's certificate on the main file
     */
    record Sealed(StoredBlob main, Sha256 certificate, List<Annex> annexes) {}

    /** Troubles: {@link DraftingTrouble#ANNEX_UNSIGNED}, {@code NO_SUCH_ANNEX}, those of the files. */
    Outcome<Sealed> take(ToSeal wanted, GivenFile main, List<GivenFile> annexes) {
        List<Annex> expected = wanted.annexes();
        if (annexes.size() < expected.size()) {
            return Outcome.refused(
                    DraftingTrouble.ANNEX_UNSIGNED,
                    "name",
                    expected.get(annexes.size()).name());
        }
        if (annexes.size() > expected.size()) {
            return Outcome.refused(DraftingTrouble.NO_SUCH_ANNEX, "order", expected.size() + 1);
        }
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(wanted.signed())
                    .flatMap(before -> cells(before, wanted)
                            .flatMap(cells -> returned.take(
                                    scratch, before, main, wanted.expectation(SigningPlaces.AGENCY_FIELD, cells))))
                    .flatMap(back -> annexes(scratch, wanted, annexes).map(signed -> sealed(back, signed)));
        }
    }

    private static Sealed sealed(Returned main, List<Annex> annexes) {
        return new Sealed(
                main.file(), main.report().signer().orElseThrow().fingerprint().sha256(), annexes);
    }

    private Outcome<List<Annex>> annexes(Scratch scratch, ToSeal wanted, List<GivenFile> given) {
        List<Annex> signed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Annex annex = wanted.annexes().get(i);
            GivenFile file = given.get(i);
            Outcome<Returned> back = scratch.lay(annex.file())
                    .flatMap(before -> returned.take(scratch, before, file, wanted.expectation("", Map.of())));
            if (!back.isDone()) {
                return Outcome.refused(back.troubles());
            }
            StoredBlob kept = back.orThrow().file();
            signed.add(new Annex(
                    annex.order(), annex.name(), annex.file(), annex.size(), Optional.of(kept.hash()), kept.size()));
        }
        return Outcome.done(signed);
    }

    /** What the number and date fields of the signed file have to say after the clerk has filled them. */
    private Outcome<Map<String, String>> cells(Path signed, ToSeal wanted) {
        return parts.paper()
                .drawings()
                .cells(signed, wanted.values())
                .map(cells -> cells.stream().collect(Collectors.toMap(FilledCell::field, FilledCell::value)));
    }
}
