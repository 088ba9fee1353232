package org.vanthu.signing.internal.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.TokenDriver;

/**
 * An authority made on the spot, and the keys it has certified. They are made here and brought into the tokens, because
 * SoftHSM makes them one after the other, and each takes OpenSSL twice as long as this JVM.
 *
 * @param root the trust anchor
 * @param lists the revocation list of the issuing authority and that of the root, DER
 * @param certified one for each holder, in their order
 */
record SampleKeys(X509Certificate root, List<byte[]> lists, List<CertifiedKey> certified) {

    private static final Duration CERTIFICATES_GOOD = Duration.ofDays(3 * 365);
    private static final Duration AUTHORITIES_GOOD = Duration.ofDays(10 * 365);

    SampleKeys {
        lists = List.copyOf(lists);
        certified = List.copyOf(certified);
    }

    static SampleKeys make(List<Holder> holders, Instant now) {
        Instant from = now.minus(Duration.ofDays(1));
        Authority root = Authority.root(
                Names.of("Tổ chức chứng thực mẫu - gốc", "Vanthu (mẫu, không có giá trị)", ""),
                from,
                from.plus(AUTHORITIES_GOOD));
        Authority issuing = root.subordinate(
                Names.of("Tổ chức chứng thực mẫu - cấp phát", "Vanthu (mẫu, không có giá trị)", ""),
                from,
                from.plus(AUTHORITIES_GOOD));
        List<byte[]> lists = List.of(
                issuing.revocationList(1, from, AUTHORITIES_GOOD, Map.of()),
                root.revocationList(1, from, AUTHORITIES_GOOD, Map.of()));
        List<CertifiedKey> certified = holders.parallelStream()
                .map(holder -> certify(holder, root, issuing, from))
                .toList();
        return new SampleKeys(root.certificate(), lists, certified);
    }

    private static CertifiedKey certify(Holder holder, Authority root, Authority issuing, Instant from) {
        KeyPair pair = Authority.newRsaKey();
        X509Certificate own = issuing.issueSigner(
                Names.of(holder.name(), holder.organisation(), holder.unit()),
                pair.getPublic(),
                from,
                from.plus(CERTIFICATES_GOOD));
        return new CertifiedKey(
                holder, pair.getPrivate().getEncoded(), List.of(own, issuing.certificate(), root.certificate()));
    }

    /** Lays the certificate and the lists of the authority into the folder. */
    void keepAuthority(Path folder) throws IOException {
        try {
            Files.write(folder.resolve("root.cer"), root.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("a parsed certificate has its encoding", impossible);
        }
        Files.write(folder.resolve("issuing.crl"), lists.get(0));
        Files.write(folder.resolve("root.crl"), lists.get(1));
    }

    /** What was made, once the keys are in tokens with these serials. */
    SampleTokens inTokens(TokenDriver driver, List<String> serials) {
        List<SampleToken> tokens = IntStream.range(0, serials.size())
                .mapToObj(i -> {
                    CertifiedKey key = certified.get(i);
                    X509Certificate own = key.chain().getFirst();
                    return new SampleToken(key.holder(), serials.get(i), Fingerprint.of(own), own);
                })
                .toList();
        return new SampleTokens(driver, root, lists, tokens);
    }
}
