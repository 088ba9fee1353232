package org.vanthu.spi.pdf;

import java.util.List;
import java.util.Optional;
import org.vanthu.domain.Language;

/** The registers of Annex IV of Decree 30/2020/NĐ-CP with their prescribed columns. They are always Vietnamese. */
public final class AnnexFourBooks {

    private AnnexFourBooks() {}

    /** Sổ đăng ký văn bản đi: ten columns (Annex IV, I). */
    public static TablePaper outgoingRegister(PaperHead head, List<String> coverLines, List<String> subtitles) {
        return book(
                head,
                "Sổ đăng ký văn bản đi",
                coverLines,
                subtitles,
                List.of(
                        Column.left("Số, ký hiệu văn bản", 13),
                        Column.centre("Ngày tháng văn bản", 9),
                        Column.left("Tên loại và trích yếu nội dung văn bản", 28),
                        Column.left("Người ký", 12),
                        Column.left("Nơi nhận văn bản", 19),
                        Column.left("Đơn vị, người nhận bản lưu", 12),
                        Column.centre("Số lượng bản", 6),
                        Column.centre("Ngày chuyển", 9),
                        Column.left("Ký nhận", 9),
                        Column.left("Ghi chú", 10)));
    }

    /** Sổ đăng ký văn bản đến: ten columns (Annex IV, VI). */
    public static TablePaper incomingRegister(PaperHead head, List<String> coverLines, List<String> subtitles) {
        return book(
                head,
                "Sổ đăng ký văn bản đến",
                coverLines,
                subtitles,
                List.of(
                        Column.centre("Ngày đến", 9),
                        Column.centre("Số đến", 6),
                        Column.left("Tác giả", 17),
                        Column.left("Số, ký hiệu văn bản", 14),
                        Column.centre("Ngày tháng văn bản", 9),
                        Column.left("Tên loại và trích yếu nội dung văn bản", 29),
                        Column.left("Đơn vị hoặc người nhận", 15),
                        Column.centre("Ngày chuyển", 9),
                        Column.left("Ký nhận", 9),
                        Column.left("Ghi chú", 10)));
    }

    /** Sổ theo dõi giải quyết văn bản đến: seven columns (Annex IV, VIII). */
    public static TablePaper followUpRegister(PaperHead head, List<String> coverLines, List<String> subtitles) {
        return book(
                head,
                "Sổ theo dõi giải quyết văn bản đến",
                coverLines,
                subtitles,
                List.of(
                        Column.centre("Số đến", 7),
                        Column.left("Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản", 36),
                        Column.left("Đơn vị hoặc người nhận", 18),
                        Column.centre("Thời hạn giải quyết", 12),
                        Column.left("Tiến độ giải quyết", 18),
                        Column.left("Số, ký hiệu văn bản trả lời", 14),
                        Column.left("Ghi chú", 14)));
    }

    private static TablePaper book(
            PaperHead head, String title, List<String> coverLines, List<String> subtitles, List<Column> columns) {
        return new TablePaper(
                Optional.of(new Cover(title, coverLines)),
                head,
                title,
                subtitles,
                columns,
                TablePaper.ColumnNumbers.SHOWN,
                Language.VIETNAMESE);
    }
}
