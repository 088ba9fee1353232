package org.vanthu.signing;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.signing.LevelRaiser;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SignedPdf;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.pki.Behaviour;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.MemoryKey;

/** An office that signs at every level, and the authority, status and time stamp services it uses, on loopback. */
public final class LevelOffice implements AutoCloseable {

    public static final Instant SIGNED = Instant.parse("2026-03-05T03:15:30Z");

    public final LoopbackPki pki = new LoopbackPki(SIGNED);
    public final MemoryKey leader = pki.signer("Nguyễn Thị Phương Thảo", "Ủy ban nhân dân xã Ea Kiết");
    public final MemoryKey seal = pki.signer("Ủy ban nhân dân xã Ea Kiết", "Ủy ban nhân dân xã Ea Kiết");
    public final SigningParts parts = new SigningParts();
    public final PdfSigner signer = parts.signer(new PdfParts().drawings());
    public final LevelRaiser raiser = parts.raiser();

    /** The services as an office sets them: two time stamp services, and what certificates name themselves. */
    public OnlineServices services() {
        return OnlineServices.stampedBy(pki.timeStamps(), pki.moreTimeStamps());
    }

    /** The services where one behaves like this: where one is silent each has two seconds, many times what the others need. */
    public OnlineServices services(Behaviour one) {
        return one == Behaviour.SILENT
                ? new OnlineServices(services().timeStamps(), List.of(), List.of(), Duration.ofSeconds(2))
                : services();
    }

    /** A decision signed by the person and sealed, each at this level. */
    public Path issued(Path folder, SignatureLevel level) {
        Path draft = TestOffice.shared().draft(folder);
        Path signed = folder.resolve("signed.pdf");
        Path issued = folder.resolve("issued-" + level.word() + ".pdf");
        signer.sign(draft, signed, leader, new SigningOrder.Person(SIGNED, Optional.empty()), level, services())
                .orThrow();
        SigningOrder order = new SigningOrder.Agency(
                SIGNED, Optional.empty(), Optional.of(TestOffice.shared().values()));
        signer.sign(signed, issued, seal, order, level, services()).orThrow();
        return issued;
    }

    /** An invisible signature of the seal on a bare draft. */
    public SignedPdf sealed(Path folder, SignatureLevel level, OnlineServices services) {
        Path draft = TestOffice.shared().draft(folder);
        return signer.sign(
                        draft, folder.resolve("sealed.pdf"), seal, new SigningOrder.Invisible(SIGNED), level, services)
                .orThrow();
    }

    public RaisedPdf raise(Path source, Path raised, SignatureLevel level, Instant now) {
        return raiser.raise(source, raised, level, services(), now).orThrow();
    }

    /** Verifies with the root and the lists that the authorities publish now. */
    public VerificationReport verify(Path file, Instant at) {
        return parts.verifier().verify(file, VerificationPolicy.trusting(at, List.of(pki.root()), pki.lists()));
    }

    /** Verifies with nothing but the root: no list, no answer, no network. */
    public VerificationReport verifyOffline(Path file, Instant at) {
        return parts.verifier().verify(file, VerificationPolicy.trusting(at, List.of(pki.root()), List.of()));
    }

    /** EU DSS with nothing but the root. */
    public List<String> europeOffline(Path folder, Instant at, Path... files) {
        return europe(folder, at, List.of(), files);
    }

    public List<String> europe(Path folder, Instant at, List<byte[]> lists, Path... files) {
        try {
            return EuropeanJudge.asks(folder, at, pki.root().getEncoded(), lists, files);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        pki.close();
    }
}
