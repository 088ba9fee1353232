package org.vanthu.signing.internal.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.time.VietnamTime;

/** The result of verifying one file as one line of JSON. Names and words of the values are part of the interface. */
final class VerificationJson {

    private final ObjectMapper mapper = new ObjectMapper();
    private final Language language;

    VerificationJson(Language language) {
        this.language = language;
    }

    String line(String file, VerificationReport report) {
        ObjectNode all = mapper.createObjectNode();
        all.put("file", file);
        all.put("verdict", report.verdict().word());
        all.put("bytes", report.bytes());
        troubles(all.putArray("reasons"), report.reasons());
        ArrayNode signatures = all.putArray("signatures");
        report.signatures().forEach(signature -> signature(signatures.addObject(), signature));
        return all.toString();
    }

    private void signature(ObjectNode node, SignatureReport signature) {
        node.put("field", signature.field());
        node.put("kind", word(signature.kind()));
        node.put("verdict", signature.verdict().word());
        signature.signer().ifPresent(signer -> signer(node.putObject("signer"), signer));
        signature.signedAt().ifPresent(time -> node.put("signedAt", VietnamTime.show(time)));
        node.put("timeProof", word(signature.timeProof()));
        node.put("integrity", word(signature.integrity()));
        node.put("coverage", word(signature.coverage()));
        node.put("coveredBytes", signature.coveredBytes());
        signature.permission().ifPresent(level -> node.put("permission", level));
        node.put("trust", word(signature.trust()));
        node.put("validWhenSigned", word(signature.validWhenSigned()));
        node.put("algorithm", signature.algorithm());
        signature.level().ifPresent(level -> node.put("level", level.word()));
        ArrayNode changes = node.putArray("changes");
        for (LaterChange change : signature.changes()) {
            ObjectNode each = changes.addObject();
            each.put("standing", word(change.standing()));
            trouble(each, change.words());
        }
        troubles(node.putArray("reasons"), signature.reasons());
    }

    private static void signer(ObjectNode node, SignerIdentity signer) {
        node.put("name", signer.name());
        signer.organisation().ifPresent(organisation -> node.put("organisation", organisation));
        signer.managingUnit().ifPresent(unit -> node.put("managingUnit", unit));
        node.put("issuer", signer.issuer());
        node.put("serial", signer.serial());
        node.put("notBefore", VietnamTime.show(signer.notBefore()));
        node.put("notAfter", VietnamTime.show(signer.notAfter()));
        node.put("sha256", signer.fingerprint().toString());
    }

    private void troubles(ArrayNode array, List<Trouble> troubles) {
        troubles.forEach(trouble -> trouble(array.addObject(), trouble));
    }

    private void trouble(ObjectNode node, Trouble trouble) {
        node.put("code", trouble.code());
        node.put("message", trouble.message(language));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
