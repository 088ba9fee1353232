package org.vanthu.api.incoming;

import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.DocumentId;

/**
 * A row of the register of incoming documents with the ten columns of NĐ 30/2020, Annex IV.VI.
 *
 * @param arrivalDate (1) ngày đến
 * @param arrivalNumber (2) số đến
 * @param paper (3) tác giả, (4) số, ký hiệu, (5) ngày tháng văn bản, (6) tên loại và trích yếu
 * @param receivers (7) đơn vị hoặc người nhận
 * @param passedOn (8) ngày chuyển
 * @param signature (9) ký nhận: who acknowledged it in the system, else empty for a signature on paper
 * @param note (10) ghi chú
 */
public record IncomingRegisterRow(
        DocumentId document,
        LocalDate arrivalDate,
        int arrivalNumber,
        RegisteredPaper paper,
        String receivers,
        Optional<LocalDate> passedOn,
        String signature,
        RegisterNote note) {}
