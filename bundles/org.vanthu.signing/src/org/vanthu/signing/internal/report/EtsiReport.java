package org.vanthu.signing.internal.report;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.TimeProof;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;

/** One report while it is written. Names, order and words are those of the schema {@code TS119102-2-v141.xsd}. */
final class EtsiReport {

    private static final String REPORT = "http://uri.etsi.org/19102/v1.4.1#";
    private static final String XML_SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String WORDS = "urn:etsi:019102:";
    private static final String SHA_256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    private static final int CHUNK = 1 << 16;

    private final XMLStreamWriter xml;
    private final Path file;
    private final Instant at;
    private final Map<SignerIdentity, String> certificates = new LinkedHashMap<>();

    EtsiReport(XMLStreamWriter xml, Path file, Instant at) {
        this.xml = xml;
        this.file = file;
        this.at = at;
    }

    void write(VerificationReport found) throws XMLStreamException, IOException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("ValidationReport");
        xml.writeDefaultNamespace(REPORT);
        xml.writeNamespace("ds", XML_SIGNATURE);
        int number = 0;
        for (SignatureReport signature : found.signatures()) {
            number++;
            signature(signature, "S-" + number);
        }
        certificates();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void signature(SignatureReport signature, String id) throws XMLStreamException, IOException {
        begin("SignatureValidationReport");
        begin("SignatureIdentifier");
        xml.writeAttribute("id", id);
        text("HashOnly", "false");
        text("DocHashOnly", "false");
        text("DAIdentifier", signature.field());
        end();
        times(signature);
        signedRevision(signature);
        if (signature.signedAt().isPresent()) {
            begin("SignatureAttributes");
            begin("SigningTime");
            text("Time", moment(signature.signedAt().get()));
            end();
            end();
        }
        if (signature.signer().isPresent()) {
            signer(signature.signer().get());
        }
        status(signature);
        words(signature);
        end();
    }

    private void times(SignatureReport signature) throws XMLStreamException {
        Instant proven = signature.timeProof() == TimeProof.TIME_STAMP
                ? signature.signedAt().orElse(at)
                : at;
        begin("ValidationTimeInfo");
        text("ValidationTime", moment(at));
        begin("BestSignatureTime");
        text("POETime", moment(proven));
        text("TypeOfProof", WORDS + "poetype:validation");
        end();
        end();
    }

    /** The digest of what the file was when it was signed, with the signature. */
    private void signedRevision(SignatureReport signature) throws XMLStreamException, IOException {
        begin("SignersDocument");
        begin("DigestAlgAndValue");
        xml.writeEmptyElement("ds", "DigestMethod", XML_SIGNATURE);
        xml.writeAttribute("Algorithm", SHA_256);
        xml.writeStartElement("ds", "DigestValue", XML_SIGNATURE);
        xml.writeCharacters(Base64.getEncoder().encodeToString(digest(signature.coveredBytes())));
        end();
        end();
        end();
    }

    private byte[] digest(long bytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (long left = bytes; left > 0; ) {
                int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    throw new EOFException(file + " became shorter since it was verified");
                }
                digest.update(chunk, 0, count);
                left -= count;
            }
        }
        return digest.digest();
    }

    private void signer(SignerIdentity signer) throws XMLStreamException {
        String id = certificates.computeIfAbsent(signer, first -> "C-" + (certificates.size() + 1));
        begin("SignerInformation");
        xml.writeEmptyElement("SignerCertificate");
        xml.writeAttribute("VOReference", id);
        text("Signer", signer.name());
        end();
    }

    private void status(SignatureReport signature) throws XMLStreamException {
        begin("SignatureValidationStatus");
        text("MainIndication", WORDS + "mainindication:" + indication(signature.verdict()));
        for (String reason : SubIndications.of(signature)) {
            text("SubIndication", WORDS + "subindication:" + reason);
        }
        end();
    }

    private static String indication(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "total-passed";
            case INVALID -> "total-failed";
            default -> "indeterminate";
        };
    }

    /** What we found, in the words that a person reads: the standard has no place for later changes. */
    private void words(SignatureReport signature) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        for (Trouble reason : signature.reasons()) {
            words.append(reason.code())
                    .append(": ")
                    .append(reason.message(Language.ENGLISH))
                    .append('\n');
        }
        for (LaterChange change : signature.changes()) {
            words.append(change.standing())
                    .append(": ")
                    .append(change.words().message(Language.ENGLISH))
                    .append('\n');
        }
        if (!words.isEmpty()) {
            text("OtherInformation", words.toString());
        }
    }

    private void certificates() throws XMLStreamException {
        if (certificates.isEmpty()) {
            return;
        }
        begin("SignatureValidationObjects");
        for (Map.Entry<SignerIdentity, String> each : certificates.entrySet()) {
            begin("ValidationObject");
            xml.writeAttribute("id", each.getValue());
            text("ObjectType", WORDS + "validationObject:certificate");
            begin("ValidationObjectRepresentation");
            text("base64", encoded(each.getKey()));
            end();
            end();
        }
        end();
    }

    private static String encoded(SignerIdentity signer) {
        try {
            return Base64.getEncoder().encodeToString(signer.certificate().getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String moment(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private void begin(String name) throws XMLStreamException {
        xml.writeStartElement(name);
    }

    private void text(String name, String value) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(value);
        end();
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }
}
