import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;

/**
 * Asks EU DSS for its opinion: {@code java -cp 'lib/*' DssJudge.java}, then a line for each question, parted by tabs:
 * {@code MILLIS ROOT.cer LIST.crl... -- FILE...}. Trusts the one root, knows the lists, fetches nothing. Answers one line a file,
 * one line a signature, and {@code end}.
 */
public class DssJudge {

    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            answer(List.of(question.split("\t")), answers);
            answers.println("end");
        }
    }

    private static void answer(List<String> question, PrintStream out) throws IOException {
        int files = question.indexOf("--");
        Date at = new Date(Long.parseLong(question.get(0)));
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(Path.of(question.get(1)))));
        DSSDocument[] lists =
                question.subList(2, files).stream().map(FileDocument::new).toArray(DSSDocument[]::new);
        for (String file : question.subList(files + 1, question.size())) {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            verifier.setAIASource(null);
            if (lists.length > 0) {
                verifier.setCrlSource(new ExternalResourcesCRLSource(lists));
            }
            PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file));
            validator.setCertificateVerifier(verifier);
            validator.setValidationTime(at);
            print(Path.of(file), validator.validateDocument(), out);
        }
    }

    private static void print(Path file, Reports reports, PrintStream out) {
        SimpleReport simple = reports.getSimpleReport();
        out.println("file " + file.getFileName() + " signatures=" + simple.getSignaturesCount());
        for (String id : simple.getSignatureIdList()) {
            SignatureWrapper signature = reports.getDiagnosticData().getSignatureById(id);
            out.println("signature " + simple.getIndication(id)
                    + " " + simple.getSignatureFormat(id)
                    + " intact=" + signature.isSignatureIntact()
                    + " filled=" + signature.getPdfSignatureOrFormFillChanges().size()
                    + " annotated=" + signature.getPdfAnnotationChanges().size()
                    + " undefined="
                    + signature.getPdfUndefinedChanges().stream()
                            .map(change -> change.getAction() + change.getValue())
                            .toList()
                    + " because=" + simple.getSubIndication(id)
                    + " errors="
                    + simple.getAdESValidationErrors(id).stream()
                            .map(error -> error.getValue())
                            .toList());
            for (XmlTimestamp stamp : simple.getSignatureTimestamps(id)) {
                out.println("stamp " + stamp.getIndication() + " because=" + stamp.getSubIndication() + " errors="
                        + (stamp.getAdESValidationDetails() == null
                                ? List.of()
                                : stamp.getAdESValidationDetails().getError().stream()
                                        .map(error -> error.getValue())
                                        .toList()));
            }
        }
    }
}
