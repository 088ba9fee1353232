package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.vanthu.api.Progress;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;

/** Fills an office with documents and the words by which they are found; every tenth is given to the officer. */
final class FullOffice {

    /** On every document. */
    static final String COMMON = "cong";
    /** On every document one of the words that begin so. */
    static final String BEGINNING = "ngh";
    /** On every tenth document, and on none of the officer's. */
    static final String OF_OTHERS = "rung";
    /** On one document of ten thousand, of which every tenth is the officer's. */
    static final String RARE = "khaoco777x";

    private static final int TOLD = 50_000;
    private static final int ONE_IN = 10;
    private static final int RARE_WORDS = 10_007;
    private static final List<String> NGH =
            List.of("nghi", "nghe", "nghiep", "nghia", "nghiem", "nghien", "ngheo", "nghich", "nghin", "nghieng");
    private static final List<String> TOPICS =
            List.of("dat", "rung", "nuoc", "duong", "truong", "cho", "dien", "cau", "kenh", "bien");

    private static final String HEADLINE = "object_id,object_kind,organisation_id,number_shown,day_shown,code,issuer,"
            + "subject,type_name,type_code,urgency,state,holder";
    private static final String WORD = "organisation_id,word,object_id";
    private static final String ENTRY = "object_id,words";
    private static final String ASSIGNMENT =
            "assignment_id,document_id,organisation_id,direction_id,part,unit_id," + "account_id,state,reason,version";

    private final BenchOffice office;
    private final RowFile headlines;
    private final RowFile words;
    private final RowFile entries;
    private final RowFile assignments;

    /** Keeps the rows in this folder meanwhile. */
    FullOffice(BenchOffice office, Path folder) throws IOException {
        this.office = office;
        this.headlines = new RowFile(folder, "headline", HEADLINE);
        this.words = new RowFile(folder, "search_word", WORD);
        this.entries = new RowFile(folder, "search_entry", ENTRY);
        this.assignments = new RowFile(folder, "assignment", ASSIGNMENT);
    }

    /** Writes this many documents, one a minute, the last one now. */
    void fill(Connection connection, int documents, Progress progress) throws IOException, SQLException {
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(documents, ChronoUnit.MINUTES);
        for (int n = 1; n <= documents; n++) {
            add(n, DocumentId.at(first.plus(n, ChronoUnit.MINUTES)));
            if (n % TOLD == 0) {
                progress.done(n, documents);
            }
        }
        for (RowFile each : List.of(headlines, words, entries, assignments)) {
            each.load(connection);
        }
    }

    private void add(int n, DocumentId document) throws IOException {
        List<String> found = List.of(
                COMMON, NGH.get(n / ONE_IN % NGH.size()), TOPICS.get(n % ONE_IN), "khaoco" + n % RARE_WORDS + "x");
        String subject = String.join(" ", found);
        headlines.add(
                document,
                document.kind(),
                office.organisation(),
                n,
                "2026-03-02",
                n + "/SYT-NVY",
                "Sở Y tế",
                subject,
                "Công văn",
                "",
                "NORMAL",
                "REGISTERED",
                "");
        entries.add(document, " " + subject + " S" + String.join(" S", found) + " ");
        for (String word : found) {
            words.add(office.organisation(), word, document);
        }
        if (n % ONE_IN == 0) {
            assignments.add(
                    AssignmentId.at(Instant.EPOCH),
                    document,
                    office.organisation(),
                    document,
                    "LEAD",
                    office.unit(),
                    office.officerId(),
                    "IN_HAND",
                    "",
                    0);
        }
    }
}
