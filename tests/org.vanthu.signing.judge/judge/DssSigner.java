import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;

/**
 * Lets EU DSS sign, to be measured against: {@code java -cp 'lib/*' DssSigner.java}. The first line is {@code LIBRARY}, a tab and
 * {@code PIN}: the first key of the first token is used, through the provider of the JDK. Each further line is {@code SOURCE}, a tab
 * and {@code TARGET}; answers {@code end} when the file is signed at level B-B.
 */
public class DssSigner {

    private final PAdESService service = new PAdESService(new CommonCertificateVerifier());
    private final Signature signature;
    private final CertificateToken certificate;
    private final CertificateToken[] chain;

    private DssSigner(Provider provider, KeyStore token) throws GeneralSecurityException {
        String alias = token.aliases().nextElement();
        Certificate[] certificates = token.getCertificateChain(alias);
        this.chain = Arrays.stream(certificates)
                .map(one -> new CertificateToken((X509Certificate) one))
                .toArray(CertificateToken[]::new);
        this.certificate = chain[0];
        this.signature = Signature.getInstance("SHA256withRSA", provider);
        signature.initSign((PrivateKey) token.getKey(alias, null));
    }

    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String[] token = questions.readLine().split("\t");
        Provider provider = Security.getProvider("SunPKCS11")
                .configure("--name=measured\nlibrary=" + token[0] + "\nslotListIndex=0\n");
        KeyStore keys = KeyStore.getInstance("PKCS11", provider);
        keys.load(null, token[1].toCharArray());
        DssSigner signer = new DssSigner(provider, keys);
        answers.println("end");
        for (String question = questions.readLine(); question != null; question = questions.readLine()) {
            String[] files = question.split("\t");
            signer.sign(Path.of(files[0]), Path.of(files[1]));
            answers.println("end");
        }
    }

    private void sign(Path source, Path target) throws IOException, GeneralSecurityException {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(certificate);
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(new Date());
        DSSDocument document = new FileDocument(source.toFile());
        ToBeSigned content = service.getDataToSign(document, parameters);
        signature.update(content.getBytes());
        SignatureValue value = new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        try (OutputStream out = Files.newOutputStream(target)) {
            service.signDocument(document, parameters, value).writeTo(out);
        }
    }
}
