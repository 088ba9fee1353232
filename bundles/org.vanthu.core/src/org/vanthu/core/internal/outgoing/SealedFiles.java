package org.vanthu.core.internal.outgoing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.RegisteredCertificate;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.spi.blob.StoredBlob;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.FilledCell;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SignedReturn.Expectation;

/** Takes sealed files back from the clerk's desk: the gate through which a document must go to leave the office. */
final class SealedFiles {

    private final Act act;
    private final Organisation issuer;

    SealedFiles(Act act, Organisation issuer) {
        this.act = act;
        this.issuer = issuer;
    }

    /**
     * A document with its annexes, all sealed.
     *
     * @param certificate fingerprint of the agency's certificate on the main file
     */
    record Sealed(StoredBlob main, Sha256 certificate, List<Annex> annexes) {}

    /** The certificates that count as the agency's seal now. */
    List<Sha256> certificates() {
        return act.stores().certificates().ofAgency(issuer.id()).stream()
                .filter(certificate -> certificate.mayBeUsedAt(act.now()))
                .map(RegisteredCertificate::fingerprint)
                .toList();
    }

    /** Troubles: {@link DraftingTrouble#UNSIGNED}, {@link DraftingTrouble#ANNEX_UNSIGNED}, those of the files. */
    Outcome<Sealed> take(OutgoingDocument document, GivenFile main, List<GivenFile> annexes) {
        Optional<OutgoingDocument.Signature> signature = document.signature();
        if (signature.isEmpty()) {
            return Outcome.refused(DraftingTrouble.UNSIGNED);
        }
        List<Annex> expected = act.stores().draftPapers().annexes(document.id());
        if (annexes.size() < expected.size()) {
            return Outcome.refused(
                    DraftingTrouble.ANNEX_UNSIGNED,
                    "name",
                    expected.get(annexes.size()).name());
        }
        if (annexes.size() > expected.size()) {
            return Outcome.refused(DraftingTrouble.NO_SUCH_ANNEX, "order", expected.size() + 1);
        }
        try (Scratch scratch = Scratch.of(act.parts())) {
            return scratch.lay(signature.get().file())
                    .flatMap(before -> cells(before, document)
                            .flatMap(fields -> one(scratch, before, main, SigningPlaces.AGENCY_FIELD, fields))
                            .flatMap(stamped -> annexes(scratch, expected, annexes)
                                    .map(signed -> new Sealed(
                                            stamped.file(),
                                            stamped.report()
                                                    .signer()
                                                    .orElseThrow()
                                                    .fingerprint()
                                                    .sha256(),
                                            signed))));
        }
    }

    /** One sealed file with the signature found in it. */
    private record One(StoredBlob file, SignatureReport report) {}

    private Outcome<One> one(Scratch scratch, Path before, GivenFile given, String field, Map<String, String> fields) {
        Set<Fingerprint> registered =
                certificates().stream().map(Fingerprint::new).collect(Collectors.toSet());
        return scratch.receive(given)
                .flatMap(kept -> scratch.lay(kept.hash())
                        .flatMap(after -> act.parts()
                                .signatures()
                                .returns()
                                .check(before, after, new Expectation(field, registered, fields, act.now())))
                        .map(report -> new One(kept, report)));
    }

    private Outcome<List<Annex>> annexes(Scratch scratch, List<Annex> expected, List<GivenFile> given) {
        List<Annex> signed = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            Annex annex = expected.get(i);
            GivenFile file = given.get(i);
            Outcome<One> stamped =
                    scratch.lay(annex.file()).flatMap(before -> one(scratch, before, file, "", Map.of()));
            if (!stamped.isDone()) {
                return Outcome.refused(stamped.troubles());
            }
            StoredBlob kept = stamped.orThrow().file();
            signed.add(new Annex(
                    annex.order(), annex.name(), annex.file(), annex.size(), Optional.of(kept.hash()), kept.size()));
        }
        return Outcome.done(signed);
    }

    /** What the number and date fields of the signed file have to say after the clerk has filled them. */
    private Outcome<Map<String, String>> cells(Path signed, OutgoingDocument document) {
        OutgoingDocument.Numbered number = document.number().orElseThrow();
        CellValues values = new CellValues(
                Integer.toString(number.number().number()),
                document.fields().notation(),
                issuer.place(),
                number.date());
        return act.parts()
                .paper()
                .drawings()
                .cells(signed, values)
                .map(cells -> cells.stream().collect(Collectors.toMap(FilledCell::field, FilledCell::value)));
    }
}
