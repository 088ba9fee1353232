package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.KeyFile;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.pki.LoopbackPki;
import org.vanthu.testkit.pki.MemoryKey;

/** A leader whose key lies in a file: the office asks for the registered certificate as it does of a token. */
class KeyFileSigningTest {

    private static final String PASSWORD = "Mật khẩu tệp";

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @TempDir
    Path folder;

    private final SigningParts parts = new SigningParts();

    /** Hands out a letter and signs it with the key in the file. */
    private Outcome<SignatureReport> signed(OutgoingDocument letter, Path keyFile) {
        HandedOut work = OFFICE.handOut(letter);
        Path target = folder.resolve("signed.pdf");
        var token = parts.tokens().plugged(new KeyFile(keyFile)).orThrow().getFirst();
        try (OpenToken open = parts.tokens().open(token, PASSWORD.toCharArray()).orThrow()) {
            Fingerprint own = open.certificates().getFirst().fingerprint();
            SigningKey key = open.key(own, OFFICE.office().now()).orThrow();
            parts.signer(new PdfParts().drawings())
                    .sign(OFFICE.save(work.file()), target, key, OFFICE.person())
                    .orThrow();
        }
        return OFFICE.as("chutich")
                .signing()
                .takeBack(new Seen<>(work.document(), work.version()), GivenFile.of(target));
    }

    @Test
    @Conforms("TT15.sign")
    void aKeyFileSignsOnceItsCertificateIsRegisteredAndNotBefore() throws CertificateEncodingException {
        OutgoingDocument letter = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        try (LoopbackPki pki = new LoopbackPki(OFFICE.office().now())) {
            MemoryKey leader = pki.signer(SoftTokens.LEADER, SoftTokens.SEAL);
            Path keyFile = leader.save(folder.resolve("chu-tich.p12"), PASSWORD);

            Outcome<SignatureReport> stranger = signed(letter, keyFile);
            try (Session administrator = OFFICE.office().asAdministrator()) {
                administrator
                        .certificates()
                        .registerPerson(OFFICE.leader, leader.certificate().getEncoded())
                        .orThrow();
            }
            folder.resolve("signed.pdf").toFile().delete();
            SignatureReport taken = signed(letter, keyFile).orThrow();

            assertTrue(stranger.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), stranger.toString());
            assertEquals(SignatureReport.Answer.YES, taken.integrity());
            OutgoingDocument after = OFFICE.find(letter.id());
            assertEquals(OutgoingState.ISSUE, after.state());
            assertEquals(
                    Fingerprint.of(leader.certificate()).sha256(),
                    after.signature().orElseThrow().certificate());
        }
    }
}
