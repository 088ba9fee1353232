package org.vanthu.signing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.internal.token.Modules;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SamplePki.Holder;
import org.vanthu.spi.signing.SamplePki.SampleToken;
import org.vanthu.spi.signing.SamplePki.SampleTokens;
import org.vanthu.spi.signing.SigningKey;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.StampImage;
import org.vanthu.spi.signing.Token;
import org.vanthu.spi.signing.VerificationPolicy;

/** A leader's token and an agency's seal in SoftHSM, and documents to sign; made once for all tests of the bundle. */
public final class TestOffice {

    public static final Instant SIGNED_AT = Instant.parse("2026-03-05T03:15:30Z");
    public static final Instant SEALED_AT = Instant.parse("2026-03-05T04:20:00Z");
    public static final Instant CHECKED_AT = Instant.parse("2026-03-06T01:00:00Z");
    public static final double SEAL_MM = 36;

    private static final Holder LEADER =
            new Holder("Nguyễn Thị Phương Thảo", "Ủy ban nhân dân xã Ea Kiết", "Lãnh đạo", "Thảo", "123456");
    private static final Holder SEAL =
            new Holder("Ủy ban nhân dân xã Ea Kiết", "Ủy ban nhân dân xã Ea Kiết", "Văn phòng", "Dấu", "654321");

    /** Tokens that tests may misuse: wrong PINs end what is signed with a token meanwhile. */
    public static final Holder OTHER_LEADER =
            new Holder("Nguyễn Thị Phương Thảo", "Ủy ban nhân dân xã Ea Kiết", "Lãnh đạo", "Thảo 2", "123456");

    public static final Holder OTHER_SEAL =
            new Holder("Ủy ban nhân dân xã Ea Kiết", "Ủy ban nhân dân xã Ea Kiết", "Văn phòng", "Dấu 2", "654321");

    private static final TestOffice OFFICE = new TestOffice();

    public final SigningParts parts = new SigningParts();
    public final PdfParts pdf = new PdfParts();
    public final PdfSigner signer = parts.signer(pdf.drawings());
    public final Path folder;
    public final SampleTokens tokens;
    public final SigningKey leader;
    public final SigningKey seal;
    private final List<OpenToken> open = new ArrayList<>();

    private TestOffice() {
        try {
            folder = Files.createTempDirectory("vanthu-tokens");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            tokens = parts.samplePki()
                    .make(folder, List.of(LEADER, SEAL, OTHER_LEADER, OTHER_SEAL), SIGNED_AT)
                    .orThrow();
            leader = key(tokens.tokens().get(0));
            seal = key(tokens.tokens().get(1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The office that all tests share. */
    public static TestOffice shared() {
        return OFFICE;
    }

    /** The drivers that this office has loaded; one library serves one configuration a process. */
    public Modules modules() {
        return parts.modules();
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException stays) {
            // a folder of temporary files may stay
        }
    }

    private SigningKey key(SampleToken made) {
        Token token = parts.tokens().plugged(tokens.driver()).orThrow().stream()
                .filter(candidate -> candidate.serial().equals(made.serial()))
                .findFirst()
                .orElseThrow();
        OpenToken opened =
                parts.tokens().open(token, made.holder().pin().toCharArray()).orThrow();
        open.add(opened);
        return opened.key(made.fingerprint(), SIGNED_AT).orThrow();
    }

    /** A decision of the commune with number and date left open, prepared for signing. */
    public Path draft(Path folder) {
        Path file = folder.resolve("draft.pdf");
        OfficialDocument document = new OfficialDocument(
                new Letterhead(
                        Optional.of("Ủy ban nhân dân huyện Cư M'gar"),
                        "Ủy ban nhân dân xã Ea Kiết",
                        "QĐ-UBND",
                        "Ea Kiết"),
                Numbering.open(),
                new Heading.NamedType("Quyết định", "Về việc thành lập Tổ công tác chuyển đổi số"),
                Distribution.of(List.of(), List.of("Như Điều 3", "Đảng ủy xã"), "VT, VP"),
                BodyText.ofPlainText("""
                    Căn cứ Luật Tổ chức chính quyền địa phương;
                    QUYẾT ĐỊNH:
                    Điều 1. Thành lập Tổ công tác chuyển đổi số xã Ea Kiết gồm 07 thành viên.
                    Điều 2. Tổ công tác có nhiệm vụ giúp Chủ tịch Ủy ban nhân dân xã triển khai kế hoạch năm 2026.
                    Điều 3. Văn phòng, các đơn vị liên quan chịu trách nhiệm thi hành Quyết định này.
                    """),
                Signatory.of("Nguyễn Thị Phương Thảo", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
                Marks.NONE);
        pdf.composer().compose(document, file).orThrow();
        return file;
    }

    public StampImage signature() {
        return StampImage.fitted(pdf.sampleImages().signature("Nguyễn Thị Phương Thảo"));
    }

    public StampImage sealImage() {
        byte[] png = pdf.sampleImages().seal("ỦY BAN NHÂN DÂN XÃ EA KIẾT - HUYỆN CƯ M'GAR", "★", SEAL_MM);
        return new StampImage(png, SEAL_MM, SEAL_MM);
    }

    public CellValues values() {
        return new CellValues("15", "QĐ-UBND", "Ea Kiết", LocalDate.of(2026, 3, 5));
    }

    /** Signs a draft for the person. */
    public Path signed(Path draft, Path folder) {
        Path file = folder.resolve("signed.pdf");
        signer.sign(draft, file, leader, new SigningOrder.Person(SIGNED_AT, Optional.of(signature())))
                .orThrow();
        return file;
    }

    /** Numbers, dates and seals what the person signed. */
    public Path issued(Path signed, Path folder) {
        Path file = folder.resolve("issued.pdf");
        SigningOrder order = new SigningOrder.Agency(SEALED_AT, Optional.of(sealImage()), Optional.of(values()));
        signer.sign(signed, file, seal, order).orThrow();
        return file;
    }

    /** A whole issued document. */
    public Path issued(Path folder) {
        return issued(signed(draft(folder), folder), folder);
    }

    public VerificationPolicy policy() {
        return VerificationPolicy.trusting(CHECKED_AT, List.of(tokens.root()), tokens.crl());
    }

    public VerificationReport verify(Path file) {
        return parts.verifier().verify(file, policy());
    }
}
