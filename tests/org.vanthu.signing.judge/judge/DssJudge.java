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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;

/**
 * Asks EU DSS for its opinion: {@code java -cp 'lib/*' DssJudge.java MILLIS ROOT.cer LIST.crl... -- FILE...}. Trusts the one root,
 * knows the lists, fetches nothing. Prints one line a file and one line a signature.
 */
public class DssJudge {

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        int files = all.indexOf("--");
        Date at = new Date(Long.parseLong(all.get(0)));
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(DSSUtils.loadCertificate(Files.readAllBytes(Path.of(all.get(1)))));
        DSSDocument[] lists =
                all.subList(2, files).stream().map(FileDocument::new).toArray(DSSDocument[]::new);
        for (String file : all.subList(files + 1, all.size())) {
            CommonCertificateVerifier verifier = new CommonCertificateVerifier();
            verifier.setTrustedCertSources(trusted);
            verifier.setAIASource(null);
            if (lists.length > 0) {
                verifier.setCrlSource(new ExternalResourcesCRLSource(lists));
            }
            PDFDocumentValidator validator = new PDFDocumentValidator(new FileDocument(file));
            validator.setCertificateVerifier(verifier);
            validator.setValidationTime(at);
            print(Path.of(file), validator.validateDocument());
        }
    }

    private static void print(Path file, Reports reports) {
        SimpleReport simple = reports.getSimpleReport();
        System.out.println("file " + file.getFileName() + " signatures=" + simple.getSignaturesCount());
        for (String id : simple.getSignatureIdList()) {
            SignatureWrapper signature = reports.getDiagnosticData().getSignatureById(id);
            System.out.println("signature " + simple.getIndication(id)
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
                System.out.println(
                        "stamp " + stamp.getIndication() + " because=" + stamp.getSubIndication() + " errors="
                                + (stamp.getAdESValidationDetails() == null
                                        ? List.of()
                                        : stamp.getAdESValidationDetails().getError().stream()
                                                .map(error -> error.getValue())
                                                .toList()));
            }
        }
    }
}
