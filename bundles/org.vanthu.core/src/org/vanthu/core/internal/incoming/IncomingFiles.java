package org.vanthu.core.internal.incoming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.Intake.Examined;
import org.vanthu.core.internal.trust.TrustLookUp;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.TrustMaterial;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.signing.VerificationPolicy;

/** The files of incoming documents. */
final class IncomingFiles {

    private IncomingFiles() {}

    /** By whose word signatures are judged. */
    static VerificationPolicy policy(Act act, OrganisationId organisation) {
        TrustMaterial material = TrustLookUp.of(act.stores(), organisation);
        return TrustedPolicy.of(material, act.now());
    }

    /** The first version of a file that came with the document or was added to it. */
    static DocumentFile row(DocumentId document, int position, DocumentFile.Kind kind, Examined file, Act act) {
        return row(document, position, kind, file, act, Optional.empty());
    }

    private static DocumentFile row(
            DocumentId document, int position, DocumentFile.Kind kind, Examined file, Act act, Optional<UUID> step) {
        return new DocumentFile(
                document,
                position,
                1,
                kind,
                file.name(),
                file.facts().kind().mediaType(),
                file.facts().size(),
                file.hash(),
                file.pages(),
                file.signatures().verdict().word(),
                act.now(),
                act.actor().account(),
                step);
    }

    /**
     * Adds files that were looked into and kept to a document, behind those it has.
     *
     * @param step the opinion or direction with which they are handed on, if any
     */
    static List<DocumentFile> addKept(
            Act act, DocumentId document, DocumentFile.Kind kind, List<Examined> kept, Optional<UUID> step) {
        int next = newest(act.stores().incoming().files(document)).size();
        List<DocumentFile> rows = new ArrayList<>();
        for (Examined file : kept) {
            DocumentFile row = row(document, next + rows.size(), kind, file, act, step);
            rows.add(row);
            keepProvable(act, act.organisation(), row, file);
        }
        act.stores().incoming().addFiles(rows);
        return rows;
    }

    /**
     * From now on the proof of its signatures is looked after. What cannot be saved is not kept so: a file without a signature, or
     * one that does not hold.
     */
    static void keepProvable(Act act, OrganisationId organisation, DocumentFile row, Examined file) {
        List<SignatureReport> signatures = file.signatures().signatures().stream()
                .filter(signature -> signature.kind() != SignatureReport.Kind.TIME_STAMP)
                .toList();
        if (signatures.isEmpty() || file.signatures().verdict() == Verdict.INVALID) {
            return;
        }
        Optional<SignatureLevel> level = signatures.stream()
                .flatMap(signature -> signature.level().stream())
                .min(Comparator.naturalOrder());
        act.stores()
                .keptFiles()
                .add(KeptFile.issued(
                        row.document(), row.position(), organisation, row.hash(), level, Lack.NOTHING, act.now()));
    }

    /** The newest version of each file, by position. */
    static List<DocumentFile> newest(List<DocumentFile> versions) {
        Map<Integer, DocumentFile> newest = new TreeMap<>();
        versions.forEach(file -> newest.put(file.position(), file));
        return List.copyOf(newest.values());
    }
}
