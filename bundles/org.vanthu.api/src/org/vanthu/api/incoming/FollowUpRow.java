package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.routing.Timeliness;

/**
 * A row of the register that follows up the handling, with the columns of NĐ 30/2020, Annex IV.VIII.
 *
 * @param arrivalNumber (1) số đến
 * @param document (2) of which document: type, code, date and issuer follow
 * @param what (2) tên loại, số, ký hiệu, ngày, tháng và cơ quan ban hành
 * @param receivers (3) đơn vị hoặc người nhận
 * @param due (4) thời hạn giải quyết
 * @param progress (5) tiến độ giải quyết, in Vietnamese words
 * @param timeliness (5) how it stands to its deadline, result and closing kept apart
 * @param replyCode (6) số, ký hiệu văn bản trả lời, or empty
 * @param note (7) ghi chú
 */
public record FollowUpRow(
        int arrivalNumber,
        DocumentId document,
        String what,
        String receivers,
        Optional<Instant> due,
        String progress,
        Timeliness timeliness,
        String replyCode,
        String note) {}
