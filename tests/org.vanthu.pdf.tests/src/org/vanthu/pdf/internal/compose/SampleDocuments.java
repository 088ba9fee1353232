package org.vanthu.pdf.internal.compose;

import java.util.List;
import java.util.Optional;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;

/** Documents as offices write them. */
public final class SampleDocuments {

    public static final String PARAGRAPH = String.join(
            " ",
            "Các cơ sở y tế công lập và ngoài công lập, các doanh nghiệp kinh doanh thuốc, các cơ sở bán lẻ thuốc"
                    + " trong",
            "tỉnh rà soát, không kinh doanh, sử dụng thuốc này; kết quả báo cáo về Sở Y tế trước ngày 30 tháng 11 năm"
                    + " 2026.");

    public static final Letterhead LETTERHEAD =
            new Letterhead(Optional.of("Ủy ban nhân dân tỉnh Kiên Giang"), "Sở Y tế", "SYT-NVD", "Kiên Giang");

    private SampleDocuments() {}

    /** An official letter to three addressees. */
    public static OfficialDocument letter(Numbering numbering) {
        return new OfficialDocument(
                LETTERHEAD,
                numbering,
                new Heading.OfficialLetter("đính chính Công văn số 455/SYT-NVD"),
                Distribution.of(
                        List.of("Thủ trưởng các cơ sở y tế", "Trưởng phòng Y tế huyện", "Các cơ sở kinh doanh dược"),
                        List.of("Như trên", "Phòng NVY (để thực hiện)"),
                        "VT, NVD"),
                BodyText.ofPlainText(PARAGRAPH + "\n" + PARAGRAPH),
                Signatory.of("Lê Hoàng Anh", "KT. Giám đốc", "Phó Giám đốc"),
                Marks.NONE);
    }

    /** A notice with so many paragraphs. */
    public static OfficialDocument notice(int paragraphs, Marks marks) {
        return new OfficialDocument(
                new Letterhead(Optional.of("Tỉnh Kiên Giang"), "Ủy ban nhân dân huyện Phú Quốc", "TB-UBND", "Phú Quốc"),
                Numbering.open(),
                new Heading.NamedType(
                        "Thông báo",
                        "Về việc hoãn Hội nghị trực tuyến tăng cường công tác phòng, chống dịch bệnh mùa đông"),
                Distribution.of(List.of(), List.of("Như thành phần mời"), "VT, VX"),
                BodyText.ofPlainText((PARAGRAPH + "\n").repeat(paragraphs)),
                Signatory.of("Đỗ Thị Lệ Hảo", "TL. Chủ tịch", "Chánh Văn phòng"),
                marks);
    }

    public static OfficialDocument withLetterhead(OfficialDocument document, Letterhead letterhead) {
        return new OfficialDocument(
                letterhead,
                document.numbering(),
                document.heading(),
                document.distribution(),
                document.body(),
                document.signatory(),
                document.marks());
    }

    public static OfficialDocument withBody(OfficialDocument document, BodyText body) {
        return new OfficialDocument(
                document.letterhead(),
                document.numbering(),
                document.heading(),
                document.distribution(),
                body,
                document.signatory(),
                document.marks());
    }

    public static OfficialDocument withHeading(OfficialDocument document, Heading heading) {
        return new OfficialDocument(
                document.letterhead(),
                document.numbering(),
                heading,
                document.distribution(),
                document.body(),
                document.signatory(),
                document.marks());
    }
}
