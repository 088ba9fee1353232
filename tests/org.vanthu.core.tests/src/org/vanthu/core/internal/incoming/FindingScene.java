package org.vanthu.core.internal.incoming;

import static org.vanthu.core.internal.incoming.IncomingOffice.wish;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.IncomingDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.Headline;
import org.vanthu.testkit.TinyPdf;

/** An office with three documents, and what a person finds of them. */
abstract class FindingScene {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    DocumentId epidemic;
    DocumentId schools;
    DocumentId land;

    @BeforeEach
    void threeDocuments() {
        epidemic = register("513", "Sở Y tế", "V/v báo cáo công tác phòng, chống dịch", Urgency.NORMAL);
        schools = register("05", "Sở Giáo dục và Đào tạo", "Rà soát cơ sở giữ trẻ trên địa bàn", Urgency.URGENT);
        land = register("77", "Sở Tài nguyên và Môi trường", "Đề nghị báo cáo đất công ích", Urgency.NORMAL);
    }

    DocumentId register(String number, String issuer, String subject, Urgency urgency) {
        Map<IncomingField, String> entry = new EnumMap<>(IncomingOffice.entry(number));
        entry.put(IncomingField.ORGAN_NAME, issuer);
        entry.put(IncomingField.SUBJECT, subject);
        entry.put(IncomingField.PRIORITY, String.valueOf(urgency.priority()));
        return register(entry, TinyPdf.of(1, "Van ban " + number));
    }

    DocumentId register(Map<IncomingField, String> entry, byte[] pdf) {
        return office.as(office.clerk)
                .incoming()
                .register(
                        office.district,
                        IncomingDraft.of(IncomingFields.read(entry).orThrow(), IncomingOffice.file("van ban.pdf", pdf)))
                .orThrow()
                .document();
    }

    List<DocumentId> found(AccountId person, DocumentFilter filter) {
        return ids(office.searches(person).find(filter, 100).orThrow());
    }

    static List<DocumentId> ids(List<Headline> headlines) {
        return headlines.stream()
                .map(headline -> (DocumentId) headline.object())
                .toList();
    }

    /** The leader hands a submission on. */
    void assign(AssignmentId submission, Distribution.Line wish) {
        office.as(office.leader)
                .routing()
                .assign(office.seen(submission), new Distribution("Tham mưu", List.of(wish)))
                .orThrow();
    }
}
