package org.vanthu.api.incoming;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.DocumentId;

/**
 * A row of the register that follows up the handling, with the columns of NĐ 30/2020, Annex IV.VIII.
 *
 * @param arrivalNumber (1) số đến
 * @param document of which document
 * @param paper (2) tên loại, số, ký hiệu, ngày, tháng và cơ quan ban hành
 * @param receivers (3) đơn vị hoặc người nhận
 * @param due (4) thời hạn giải quyết
 * @param progress (5) tiến độ giải quyết
 * @param replyCode (6) số, ký hiệu văn bản trả lời, or empty
 * @param note (7) ghi chú
 */
public record FollowUpRow(
        int arrivalNumber,
        DocumentId document,
        RegisteredPaper paper,
        String receivers,
        Optional<Instant> due,
        HandlingProgress progress,
        String replyCode,
        RegisterNote note) {}
