package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.VerificationPolicy;

/** A letter that was signed by a leader, and then numbered and sealed. */
public final class SignedLetter {

    private SignedLetter() {}

    /** As the leader signed it, beside what it is now. */
    public static SignedRevision numberedAfterwards(Path folder) throws IOException {
        SampleTokens tokens = LeadersToken.made();
        VerificationPolicy policy = VerificationPolicy.trusting(Instant.now(), List.of(tokens.root()), tokens.crl());
        LeadersDesk desk = new LeadersDesk(folder, tokens.tokens().getFirst().fingerprint(), policy);
        Path letter =
                folder.resolve(desk.letter("báo cáo tình hình thực hiện kế hoạch", "Nội dung của văn bản.") + ".pdf");
        Path signed = folder.resolve("signed.pdf");
        Path sealed = folder.resolve("sealed.pdf");
        PdfParts pdf = new PdfParts();
        PdfSigner signer = LeadersToken.PARTS.signer(pdf.drawings());
        Token token = LeadersToken.PARTS.tokens().plugged(tokens.driver()).orThrow().stream()
                .filter(one -> one.serial().equals(tokens.tokens().getFirst().serial()))
                .findFirst()
                .orElseThrow();
        try (OpenToken open = LeadersToken.PARTS
                .tokens()
                .open(token, LeadersToken.PIN.toCharArray())
                .orThrow()) {
            SigningKey key = open.key(tokens.tokens().getFirst().fingerprint(), Instant.now())
                    .orThrow();
            signer.sign(letter, signed, key, new SigningOrder.Person(Instant.now(), Optional.empty()))
                    .orThrow();
            CellValues values = new CellValues("15", "UBND-VP", "Nam Đàn", LocalDate.now());
            signer.sign(
                            signed,
                            sealed,
                            key,
                            new SigningOrder.Agency(Instant.now(), Optional.empty(), Optional.of(values)))
                    .orThrow();
        }
        return revision(sealed, policy, pdf, folder);
    }

    /** A copy of a signed file with one byte of its first revision changed. */
    public static Path altered(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[12] ^= 1;
        return Files.write(file.resolveSibling("altered.pdf"), bytes);
    }

    /** The first signature of a file, beside what the file is now. */
    static SignedRevision revision(Path file, VerificationPolicy policy, PdfParts pdf, Path folder) throws IOException {
        SignatureReport first =
                LeadersToken.PARTS.verifier().verify(file, policy).signatures().getFirst();
        byte[] covered = Arrays.copyOf(Files.readAllBytes(file), (int) first.coveredBytes());
        Path asSigned = Files.write(folder.resolve("as-signed.pdf"), covered);
        return new SignedRevision(
                content(asSigned),
                content(file),
                first,
                pdf.reader().compare(asSigned, file, Set.of()).orThrow());
    }

    private static FileContent content(Path file) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new FileContent(
                    file.getFileName().toString(),
                    new Sha256(HexFormat.of().formatHex(digest)),
                    Files.size(file),
                    () -> Files.newInputStream(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
