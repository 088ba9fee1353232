package org.vanthu.core.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.spi.signing.VerificationPolicy;

/** Lays a kept file as it was signed beside what it is now. Slow: the file is verified, and pages are drawn. */
public final class RevisionCut {

    private final OfficeParts parts;

    public RevisionCut(OfficeParts parts) {
        this.parts = parts;
    }

    /**
     * A file as it was under one of its signatures.
     * Troubles: {@link VerificationTrouble#CHANGE_NOTHING_SHOWN} where nothing came after it, and those of reading the file.
     *
     * @param field of the signature
     */
    public Outcome<SignedRevision> cut(String name, Sha256 file, VerificationPolicy policy, String field) {
        try (Scratch scratch = Scratch.of(parts)) {
            return scratch.lay(file).flatMap(now -> {
                List<SignatureReport> signatures =
                        parts.signatures().verifier().verify(now, policy).signatures();
                return signatures.stream()
                        .filter(one -> one.field().equals(field))
                        .filter(one -> one.coveredBytes() > 0 && one.coveredBytes() < size(now))
                        .findFirst()
                        .map(one -> beside(name, file, now, scratch.fresh(".pdf"), one))
                        .orElseGet(() -> Outcome.refused(VerificationTrouble.CHANGE_NOTHING_SHOWN));
            });
        }
    }

    private Outcome<SignedRevision> beside(String name, Sha256 file, Path now, Path signed, SignatureReport signature) {
        long end = signature.coveredBytes();
        Sha256 hash = cut(now, end, signed);
        return parts.paper()
                .reader()
                .compare(signed, now, pages(signature))
                .flatMap((List<ChangedPage> changed) -> Scratch.handOut(parts.blobs(), name, file)
                        .map(whole -> new SignedRevision(
                                new FileContent(
                                        name,
                                        hash,
                                        end,
                                        () -> new FirstBytes(whole.content().open(), end)),
                                whole,
                                signature,
                                changed)));
    }

    /** The pages that the changes name; all of them where one names none but may show something. */
    private static Set<Integer> pages(SignatureReport signature) {
        boolean anywhere = signature.changes().isEmpty()
                || signature.changes().stream()
                        .anyMatch(change -> change.pages().isEmpty()
                                && !isInvisible(change.words().code()));
        return anywhere
                ? Set.of()
                : signature.changes().stream()
                        .flatMap(change -> change.pages().stream())
                        .collect(Collectors.toSet());
    }

    private static boolean isInvisible(String code) {
        return Set.of(VerificationTrouble.CHANGE_VALIDATION_DATA, VerificationTrouble.CHANGE_METADATA).stream()
                .anyMatch(kind -> kind.code().equals(code));
    }

    private static Sha256 cut(Path whole, long end, Path target) {
        try (InputStream first = new FirstBytes(Files.newInputStream(whole), end);
                DigestInputStream digested = new DigestInputStream(first, MessageDigest.getInstance("SHA-256"));
                OutputStream out = Files.newOutputStream(target)) {
            digested.transferTo(out);
            return new Sha256(
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
