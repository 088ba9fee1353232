package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.PaperWork.Sheet;
import org.vanthu.domain.Language;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.pdf.Column;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.SheetPaper.Fact;

/** The proof of a number ledger on paper: how many numbers, and each one that stands on no document with its reason. */
final class LedgerPrint {

    private final Printing printing;

    LedgerPrint(Act act) {
        this.printing = new Printing(act);
    }

    Sheet proof(Register register, LedgerProof proof) {
        SheetPaper sheet = new SheetPaper(
                printing.head(),
                "BẢNG XÁC NHẬN CẤP SỐ NĂM " + proof.book().year(),
                List.of(seriesName(register.series())),
                List.of(
                        new SheetPaper.Facts("", facts(proof)),
                        new SheetPaper.Rows(
                                "Các số không nằm trên văn bản nào",
                                List.of(
                                        Column.centre("Số", 8),
                                        Column.centre("Ngày", 14),
                                        Column.centre("Trạng thái", 14),
                                        Column.left("Nội dung, lý do", 40),
                                        Column.left("Người thực hiện, thời điểm", 24)),
                                proof.kept().stream().map(this::row).toList()),
                        new SheetPaper.SignaturePlaces(List.of("VĂN THƯ CƠ QUAN", "THỦ TRƯỞNG CƠ QUAN"))),
                Language.VIETNAMESE);
        return new Sheet("xac-nhan-cap-so-" + proof.book().year() + ".pdf", sheet);
    }

    private static List<Fact> facts(LedgerProof proof) {
        return List.of(
                new Fact("Số cuối cùng đã cấp", Integer.toString(proof.lastNumber())),
                new Fact("Đã cấp cho văn bản", Integer.toString(proof.issued())),
                new Fact("Đang giữ", Long.toString(proof.reserved())),
                new Fact("Đã hủy", Long.toString(proof.voided())),
                new Fact("Số không có trong sổ", numbers(proof.missing())),
                new Fact("Số sai thứ tự thời gian", numbers(proof.outOfTime())),
                new Fact(
                        "Kết luận",
                        proof.sound()
                                ? "Mọi số từ 01 đến số cuối đều có dòng ghi và đúng trình tự thời gian."
                                : "Sổ cấp số có sai lệch, cần kiểm tra ngay."));
    }

    private static String numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? "Không có"
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private List<String> row(LedgerEntry entry) {
        String number = entry.number().printed();
        String day = VietnamTime.day(entry.date());
        return switch (entry.use()) {
            case NumberUse.Reserved reserved ->
                List.of(
                        number,
                        day,
                        "Đang giữ",
                        reserved.purpose(),
                        printing.name(entry.takenBy()) + "\n" + VietnamTime.second(entry.takenAt()));
            case NumberUse.Voided voided ->
                List.of(
                        number,
                        day,
                        "Đã hủy",
                        voided.reason(),
                        printing.name(voided.by()) + "\n" + VietnamTime.second(voided.at()));
            case NumberUse.Issued issued -> throw new IllegalStateException("issued numbers need no explaining");
        };
    }

    private static String seriesName(Series series) {
        return switch (series) {
            case Series.Arrivals arrivals -> "Sổ đăng ký văn bản đến";
            case Series.Administrative administrative -> "Sổ đăng ký văn bản đi – văn bản hành chính";
            case Series.OfType(var type) -> "Sổ đăng ký văn bản đi – " + type.vietnamese();
            case Series.Legal(var type) -> "Sổ đăng ký văn bản đi – " + type.vietnamese();
            case Series.Advisory advisory -> "Sổ đăng ký văn bản đi – tổ chức tư vấn";
            case Series.Copies copies -> "Sổ đăng ký bản sao";
        };
    }
}
