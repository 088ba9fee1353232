package org.vanthu.ui.documents.internal.outgoing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.outgoing.Drafting;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;

/** Letters that wait to be signed: composed, with their files as the office hands them out. */
final class WaitingLetters {

    private record Letter(String subject, Path file, int pages) {}

    private final Path folder;
    private final PdfParts paper = new PdfParts();
    private final Map<DraftId, Letter> letters = new HashMap<>();
    private final Map<DraftId, List<Annex>> annexes = new HashMap<>();
    private final Map<Sha256, Path> files = new HashMap<>();

    WaitingLetters(Path folder) {
        this.folder = folder;
    }

    /** Composes one. */
    DraftId add(String subject, String words) {
        DraftId id = DraftId.at(Instant.now());
        Path file = folder.resolve(id + ".pdf");
        letters.put(id, new Letter(subject, file, compose(subject, words, file)));
        files.put(hash(file), file);
        return id;
    }

    /** Adds an annex in a file of its own to a letter. */
    void addAnnex(DraftId letter, String name, String words) {
        List<Annex> before = annexes(letter);
        Path file = folder.resolve(letter + "-" + (before.size() + 1) + ".pdf");
        int pages = compose(name, words, file);
        files.put(hash(file), file);
        annexes.put(
                letter,
                Stream.concat(
                                before.stream(),
                                Stream.of(new Annex(
                                        before.size() + 1, name, hash(file), size(file), pages, Optional.empty(), 0)))
                        .toList());
    }

    List<Annex> annexes(DraftId letter) {
        return annexes.getOrDefault(letter, List.of());
    }

    private int compose(String subject, String words, Path file) {
        OfficialDocument page = new OfficialDocument(
                new Letterhead(Optional.empty(), "Ủy ban nhân dân huyện Nam Đàn", "UBND-VP", "Nam Đàn"),
                Numbering.open(),
                new Heading.OfficialLetter(subject),
                Distribution.of(List.of(), List.of("Sở Nội vụ"), "VT"),
                BodyText.ofPlainText(words),
                Signatory.of("Nguyễn Văn Hải", "CHỦ TỊCH"),
                org.vanthu.spi.pdf.Marks.NONE);
        return paper.composer().compose(page, file).orThrow().pages();
    }

    int pages(DraftId id) {
        return letters.get(id).pages();
    }

    Path file(DraftId id) {
        return letters.get(id).file();
    }

    FileContent content(DraftId id) {
        return content(file(id));
    }

    /** As it waits before the leader. */
    OutgoingDocument document(DraftId id) {
        return new OutgoingDocument(
                id,
                OrganisationId.at(Instant.EPOCH),
                UnitId.at(Instant.EPOCH),
                AccountId.at(Instant.EPOCH),
                Instant.EPOCH,
                "Ủy ban nhân dân huyện Nam Đàn",
                DraftFields.of(DocumentType.OFFICIAL_LETTER, letters.get(id).subject(), List.of()),
                new Series.Administrative(),
                Optional.empty(),
                new Signer("CHỦ TỊCH", "Nguyễn Văn Hải"),
                OutgoingState.SIGNATURE,
                1,
                Optional.of(hash(file(id))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The office where it hands out the files of a document, and nothing else. */
    Drafting files() {
        return (Drafting) Proxy.newProxyInstance(
                Drafting.class.getClassLoader(), new Class<?>[] {Drafting.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("file")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Outcome.done(content(files.get((Sha256) arguments[1])));
                });
    }

    private static FileContent content(Path file) {
        return new FileContent(file.getFileName().toString(), hash(file), size(file), () -> Files.newInputStream(file));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Sha256 hash(Path file) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new Sha256(HexFormat.of().formatHex(digest));
        } catch (IOException | NoSuchAlgorithmException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
