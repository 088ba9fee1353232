package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.Distribution;
import org.vanthu.spi.pdf.DocumentComposer;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.Signatory;

/** A letter as the post brings it, in a file of this machine. */
final class IncomingLetters {

    private static final String SUBJECT = "rà soát, thống kê cơ sở giữ trẻ ngoài công lập trên địa bàn";

    private IncomingLetters() {}

    /** Writes the letter into a folder. */
    static Path compose(Path folder) {
        Path file = folder.resolve("2207-SGDĐT-GDMN.pdf");
        OfficialDocument letter = new OfficialDocument(
                new Letterhead(
                        Optional.of("Ủy ban nhân dân tỉnh Trường Sơn"),
                        "Sở Giáo dục và Đào tạo",
                        "SGDĐT-GDMN",
                        "Trường Sơn"),
                Numbering.reserved("2207", LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))),
                new Heading.OfficialLetter(SUBJECT),
                Distribution.of(List.of("Ủy ban nhân dân huyện Sông Trà"), List.of("Như trên"), "VT"),
                BodyText.ofPlainText("""
                    Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh về tăng cường quản lý cơ sở giáo dục mầm non, Sở Giáo dục và \
                    Đào tạo đề nghị Ủy ban nhân dân các huyện rà soát, thống kê cơ sở giữ trẻ ngoài công lập trên địa bàn.
                    Kết quả gửi về Sở Giáo dục và Đào tạo để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.\
                    """),
                Signatory.of("Thân Trọng Nhân", "GIÁM ĐỐC"),
                Marks.NONE);
        SampleHome.service(DocumentComposer.class).compose(letter, file).orThrow();
        return file;
    }

    /** What it is about. */
    static String subject() {
        return SUBJECT;
    }
}
