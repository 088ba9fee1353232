package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.List;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.Token;

/** Tokens of the test office that hold a key on an elliptic curve. */
public final class EllipticToken {

    private static final String PIN = "1111";

    private EllipticToken() {}

    public static KeyPair newKey(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    /** A new token with this key and its certificates, open. */
    public static OpenToken holding(KeyPair pair, String curve, List<X509Certificate> chain, TestOffice office)
            throws GeneralSecurityException, IOException, CryptokiFailure {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        TokenMaker maker = TokenMaker.on(office.tokens.driver(), office.modules());
        long slot = maker.initialise("Ký " + curve, PIN);
        maker.importKey(slot, PIN, (ECPrivateKey) pair.getPrivate(), parameters.getEncoded(), chain);
        String serial = maker.serial(slot);
        LocalSources tokens = new LocalSources(office.modules());
        Token token = tokens.plugged(office.tokens.driver()).orThrow().stream()
                .filter(plugged -> plugged.serial().equals(serial))
                .findFirst()
                .orElseThrow();
        return tokens.open(token, PIN.toCharArray()).orThrow();
    }
}
