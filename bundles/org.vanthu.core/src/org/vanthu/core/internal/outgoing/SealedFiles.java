package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.files.Scratch;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Proof;
import org.vanthu.core.internal.outgoing.ReturnedFiles.Raised;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.VerificationPolicy;

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
     * @param services what the organisation wants of its signatures
     * @param policy whom it trusts, at the moment of taking back
     */
    record ToSeal(
            Sha256 signed,
            CellValues values,
            List<Annex> annexes,
            Set<Sha256> certificates,
            SigningServices services,
            VerificationPolicy policy) {

        private Expectation expectation(String field, Map<String, String> cells) {
            return new Expectation(
                    field, certificates.stream().map(Fingerprint::new).collect(Collectors.toSet()), cells, policy.at());
        }
    }

    /**
     * A document with its annexes, all sealed.
     *
     * @param certificate fingerprint of the agency's certificate on the main file
     */
    record Sealed(StoredBlob main, Sha256 certificate, Proof proof, List<SealedAnnex> annexes) {}

    /** An annex with the agency's signature. */
    record SealedAnnex(Annex annex, Proof proof) {}

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
                            .flatMap(cells -> returned.takeRaised(
                                    scratch,
                                    before,
                                    main,
                                    wanted.expectation(SigningPlaces.AGENCY_FIELD, cells),
                                    wanted.services(),
                                    wanted.policy())))
                    .flatMap(back -> annexes(scratch, wanted, annexes).map(signed -> sealed(back, signed)));
        }
    }

    private static Sealed sealed(Raised main, List<SealedAnnex> annexes) {
        return new Sealed(
                main.file(), main.report().signer().orElseThrow().fingerprint().sha256(), main.proof(), annexes);
    }

    private Outcome<List<SealedAnnex>> annexes(Scratch scratch, ToSeal wanted, List<GivenFile> given) {
        List<SealedAnnex> signed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Annex annex = wanted.annexes().get(i);
            GivenFile file = given.get(i);
            Outcome<Raised> back = scratch.lay(annex.file())
                    .flatMap(before -> returned.takeRaised(
                            scratch,
                            before,
                            file,
                            wanted.expectation("", Map.of()),
                            wanted.services(),
                            wanted.policy()));
            if (!back.isDone()) {
                return Outcome.refused(back.troubles());
            }
            StoredBlob kept = back.orThrow().file();
            signed.add(new SealedAnnex(
                    annex.signed(kept.hash(), kept.size()), back.orThrow().proof()));
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
