package org.vanthu.sample.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;

/** Composes three documents as they come to a district: a letter, an invitation and a notice of invented bodies. */
final class ComposedIncoming {

    private static final String PROVINCE = "Ủy ban nhân dân tỉnh Trường Sơn";
    private static final String ADDRESSEE = "Ủy ban nhân dân huyện Sông Trà";

    private final DocumentComposer composer;
    private final Path folder;

    ComposedIncoming(DocumentComposer composer, Path folder) {
        this.composer = composer;
        this.folder = folder;
    }

    Outcome<List<DemoIncoming>> compose() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        List<Letter> letters = List.of(letter(), invitation(), notice());
        List<DemoIncoming> composed = new ArrayList<>();
        for (Letter letter : letters) {
            Path file = folder.resolve(letter.number + "-" + letter.notation + ".pdf");
            Outcome<DemoIncoming> one = composer.compose(letter.document(today), file)
                    .map(done -> new DemoIncoming(file, letter.fields(today)));
            if (!one.isDone()) {
                return Outcome.refused(one.troubles());
            }
            composed.add(one.orThrow());
        }
        return Outcome.done(composed);
    }

    private static Letter letter() {
        return new Letter(
                "Sở Nội vụ",
                "1254",
                "SNV-CCHC",
                "Công văn",
                new Heading.OfficialLetter("báo cáo kết quả cải cách hành chính năm 2026"),
                BodyText.ofPlainText("""
                    Thực hiện Kế hoạch cải cách hành chính năm 2026 của Ủy ban nhân dân tỉnh, Sở Nội vụ đề nghị Ủy ban \
                    nhân dân các huyện báo cáo kết quả thực hiện công tác cải cách hành chính trên địa bàn.
                    Nội dung báo cáo gồm kết quả đạt được, khó khăn, vướng mắc, nguyên nhân và kiến nghị; số liệu tính đến \
                    ngày lập báo cáo.
                    Báo cáo gửi về Sở Nội vụ để tổng hợp, trình Ủy ban nhân dân tỉnh.\
                    """),
                Signatory.of("Trịnh Công Lý", "GIÁM ĐỐC"),
                List.of(ADDRESSEE));
    }

    private static Letter invitation() {
        return new Letter(
                "Sở Y tế",
                "318",
                "GM-SYT",
                "Giấy mời",
                new Heading.NamedType("Giấy mời", "Họp triển khai công tác phòng, chống dịch bệnh"),
                BodyText.ofInvitation(new BodyText.Invitation(
                        "Sở Y tế",
                        "Lãnh đạo " + ADDRESSEE,
                        "Họp triển khai công tác phòng, chống dịch bệnh mùa đông xuân",
                        "Ông Nguyễn Đăng Khoa, Giám đốc Sở Y tế",
                        "14 giờ 00 phút, thứ Năm tuần sau",
                        "Phòng họp số 2, Sở Y tế",
                        "Đề nghị các đơn vị chuẩn bị báo cáo và cử đúng thành phần tham dự.")),
                Signatory.of("Nguyễn Đăng Khoa", "GIÁM ĐỐC"),
                List.of());
    }

    private static Letter notice() {
        return new Letter(
                "Sở Tài chính",
                "77",
                "TB-STC",
                "Thông báo",
                new Heading.NamedType("Thông báo", "Về thời hạn gửi dự toán ngân sách năm 2027"),
                BodyText.ofPlainText("""
                    Sở Tài chính thông báo đến các cơ quan, đơn vị thời hạn gửi dự toán ngân sách nhà nước năm 2027.
                    Dự toán lập theo mẫu đã ban hành, có thuyết minh cơ sở tính toán của từng khoản chi và gửi bản điện tử \
                    có chữ ký số của cơ quan.
                    Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về Sở Tài chính để được hướng dẫn.\
                    """),
                Signatory.of("Phùng Thị Kim Chi", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
                List.of());
    }

    /** One document to compose. */
    private record Letter(
            String issuer,
            String number,
            String notation,
            String type,
            Heading heading,
            BodyText body,
            Signatory signatory,
            List<String> addressees) {

        OfficialDocument document(LocalDate today) {
            return new OfficialDocument(
                    new Letterhead(Optional.of(PROVINCE), issuer, notation, "Trường Sơn"),
                    Numbering.reserved(number, today),
                    heading,
                    Distribution.of(addressees, List.of(addressees.isEmpty() ? ADDRESSEE : "Như trên"), "VT"),
                    body,
                    signatory,
                    Marks.NONE);
        }

        IncomingFields fields(LocalDate today) {
            Map<IncomingField, String> typed = new EnumMap<>(IncomingField.class);
            typed.put(IncomingField.TYPE_NAME, type);
            typed.put(IncomingField.CODE_NUMBER, number);
            typed.put(IncomingField.CODE_NOTATION, notation);
            typed.put(IncomingField.ISSUED_DATE, today.toString());
            typed.put(IncomingField.ORGAN_NAME, issuer + " tỉnh Trường Sơn");
            typed.put(IncomingField.SUBJECT, heading.subject());
            typed.put(IncomingField.SIGNER_NAME, signatory.name());
            typed.put(IncomingField.SIGNER_POSITION, String.join(", ", signatory.capacityLines()));
            return IncomingFields.read(typed).orThrow();
        }
    }
}
