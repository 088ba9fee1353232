package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.document.FilePlace;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Lack;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.spi.store.KeptFiles;

/** The files of issued documents in their tables. */
final class JdbcKeptFiles implements KeptFiles {

    private static final Field<DocumentId> DOCUMENT_ID = Columns.id("document_id", DocumentId.class, DocumentId::new);
    private static final Field<Integer> PART_NO = Columns.integer("part_no");

    private static final Table<Record> FILE = Columns.of("kept_file");
    private static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<Sha256> ISSUED_FILE = Columns.hash("issued_file");
    private static final Field<Sha256> CURRENT_FILE = Columns.hash("current_file");
    private static final Field<Integer> RENEWALS = Columns.integer("renewals");
    private static final Field<SignatureLevel> SIGNATURE_LEVEL =
            Columns.constant("signature_level", SignatureLevel.class);
    private static final Field<Instant> PROVABLE_UNTIL = Columns.instant("provable_until");
    private static final Field<Integer> RISK_RANK = Columns.integer("risk_rank");
    private static final Field<String> LACK_VI = Columns.text("lack_vi");
    private static final Field<String> LACK_EN = Columns.text("lack_en");
    private static final Field<Instant> CHECKED_AT = Columns.instant("checked_at");
    private static final Field<Instant> NEXT_CHECK = Columns.instant("next_check");

    private static final Table<Record> SEARCH = Columns.of("kept_search");
    private static final Field<Integer> FILE_POSITION = Columns.integer("file_position");
    private static final Field<Integer> FILE_VERSION = Columns.integer("file_version");

    private static final Table<Record> WALK = Columns.of("original_walk");
    private static final Field<Instant> BEGUN_AT = Columns.instant("begun_at");

    private static final Table<Record> VERSION = Columns.of("kept_version");
    private static final Field<Integer> VERSION_NO = Columns.integer("version_no");
    private static final Field<Sha256> CONTENT_HASH = Columns.hash("content_hash");

    private final DSLContext sql;

    JdbcKeptFiles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(KeptFile file) {
        sql.insertInto(FILE)
                .set(DOCUMENT_ID, file.document())
                .set(PART_NO, file.part())
                .set(ORGANISATION_ID, file.organisation())
                .set(ISSUED_FILE, file.issued())
                .set(CURRENT_FILE, file.current())
                .set(RENEWALS, file.renewals())
                .set(SIGNATURE_LEVEL, file.level().orElse(null))
                .set(PROVABLE_UNTIL, file.provableUntil().orElse(null))
                .set(RISK_RANK, file.risk().ordinal())
                .set(LACK_VI, file.lack().vietnamese())
                .set(LACK_EN, file.lack().english())
                .set(CHECKED_AT, file.checkedAt().orElse(null))
                .set(NEXT_CHECK, file.nextCheck())
                .execute();
        addVersion(file);
    }

    private void addVersion(KeptFile file) {
        sql.insertInto(VERSION, DOCUMENT_ID, PART_NO, VERSION_NO, CONTENT_HASH)
                .values(file.document(), file.part(), file.renewals(), file.current())
                .execute();
    }

    @Override
    public List<KeptFile> of(DocumentId document) {
        return select().where(DOCUMENT_ID.eq(document)).orderBy(PART_NO).fetch(JdbcKeptFiles::file);
    }

    @Override
    public Optional<FilePlace> searchedTo() {
        sql.update(SEARCH).set(FILE_VERSION, FILE_VERSION).execute();
        return sql.select(DOCUMENT_ID, FILE_POSITION, FILE_VERSION)
                .from(SEARCH)
                .where(DOCUMENT_ID.isNotNull())
                .fetchOptional(
                        row -> new FilePlace(row.get(DOCUMENT_ID), row.get(FILE_POSITION), row.get(FILE_VERSION)));
    }

    @Override
    public void searchedTo(FilePlace last) {
        sql.update(SEARCH)
                .set(DOCUMENT_ID, last.document())
                .set(FILE_POSITION, last.position())
                .set(FILE_VERSION, last.version())
                .execute();
    }

    @Override
    public Walk walk() {
        return sql.select(BEGUN_AT, DOCUMENT_ID, FILE_POSITION, FILE_VERSION)
                .from(WALK)
                .fetchSingle(row -> new Walk(
                        row.get(BEGUN_AT),
                        Optional.ofNullable(row.get(DOCUMENT_ID))
                                .map(document ->
                                        new FilePlace(document, row.get(FILE_POSITION), row.get(FILE_VERSION)))));
    }

    @Override
    public void walk(Walk walked) {
        sql.update(WALK)
                .set(BEGUN_AT, walked.begun())
                .set(DOCUMENT_ID, walked.last().map(FilePlace::document).orElse(null))
                .set(FILE_POSITION, walked.last().map(FilePlace::position).orElse(null))
                .set(FILE_VERSION, walked.last().map(FilePlace::version).orElse(null))
                .execute();
    }

    @Override
    public void leave(KeptFile file) {
        sql.deleteFrom(VERSION)
                .where(DOCUMENT_ID.eq(file.document()).and(PART_NO.eq(file.part())))
                .execute();
        sql.deleteFrom(FILE)
                .where(DOCUMENT_ID.eq(file.document()).and(PART_NO.eq(file.part())))
                .execute();
    }

    @Override
    public List<Sha256> versions(DocumentId document, int part) {
        return sql.select(CONTENT_HASH)
                .from(VERSION)
                .where(DOCUMENT_ID.eq(document).and(PART_NO.eq(part)))
                .orderBy(VERSION_NO)
                .fetch(CONTENT_HASH);
    }

    @Override
    public List<KeptFile> due(Instant now, int limit) {
        return select().where(NEXT_CHECK.le(now))
                .orderBy(NEXT_CHECK, DOCUMENT_ID, PART_NO)
                .limit(limit)
                .fetch(JdbcKeptFiles::file);
    }

    @Override
    public boolean write(KeptFile before, KeptFile after) {
        int written = sql.update(FILE)
                .set(CURRENT_FILE, after.current())
                .set(RENEWALS, after.renewals())
                .set(SIGNATURE_LEVEL, after.level().orElse(null))
                .set(PROVABLE_UNTIL, after.provableUntil().orElse(null))
                .set(RISK_RANK, after.risk().ordinal())
                .set(LACK_VI, after.lack().vietnamese())
                .set(LACK_EN, after.lack().english())
                .set(CHECKED_AT, after.checkedAt().orElse(null))
                .set(NEXT_CHECK, after.nextCheck())
                .where(DOCUMENT_ID.eq(before.document()))
                .and(PART_NO.eq(before.part()))
                .and(RENEWALS.eq(before.renewals()))
                .execute();
        if (written > 0 && after.renewals() > before.renewals()) {
            addVersion(after);
        }
        return written > 0;
    }

    @Override
    public List<KeptFile> byRisk(OrganisationId organisation, Risk least, Optional<KeptFile> after, int limit) {
        return select().where(ORGANISATION_ID.eq(organisation).and(RISK_RANK.le(least.ordinal())))
                .and(after.map(JdbcKeptFiles::behind).orElseGet(DSL::noCondition))
                .orderBy(RISK_RANK, DOCUMENT_ID, PART_NO)
                .limit(limit)
                .fetch(JdbcKeptFiles::file);
    }

    /** Written so that the index is entered at the place, not read up to it. */
    private static Condition behind(KeptFile last) {
        int rank = last.risk().ordinal();
        return RISK_RANK
                .ge(rank)
                .and(RISK_RANK
                        .gt(rank)
                        .or(DOCUMENT_ID.gt(last.document()))
                        .or(DOCUMENT_ID.eq(last.document()).and(PART_NO.gt(last.part()))));
    }

    @Override
    public Map<Risk, Long> risks(OrganisationId organisation) {
        Map<Risk, Long> counts = new EnumMap<>(Risk.class);
        sql.select(RISK_RANK, count())
                .from(FILE)
                .where(ORGANISATION_ID.eq(organisation).and(RISK_RANK.lt(Risk.UNCHECKED.ordinal())))
                .groupBy(RISK_RANK)
                .forEach(row -> counts.put(
                        Risk.values()[row.get(RISK_RANK)], row.get(count()).longValue()));
        return counts;
    }

    private SelectWhereStep<? extends Record> select() {
        return sql.select(
                        DOCUMENT_ID,
                        PART_NO,
                        ORGANISATION_ID,
                        ISSUED_FILE,
                        CURRENT_FILE,
                        RENEWALS,
                        SIGNATURE_LEVEL,
                        PROVABLE_UNTIL,
                        RISK_RANK,
                        LACK_VI,
                        LACK_EN,
                        CHECKED_AT,
                        NEXT_CHECK)
                .from(FILE);
    }

    private static KeptFile file(Record row) {
        return new KeptFile(
                row.get(DOCUMENT_ID),
                row.get(PART_NO),
                row.get(ORGANISATION_ID),
                row.get(ISSUED_FILE),
                row.get(CURRENT_FILE),
                row.get(RENEWALS),
                Optional.ofNullable(row.get(SIGNATURE_LEVEL)),
                Optional.ofNullable(row.get(PROVABLE_UNTIL)),
                Risk.values()[row.get(RISK_RANK)],
                new Lack(row.get(LACK_VI), row.get(LACK_EN)),
                Optional.ofNullable(row.get(CHECKED_AT)),
                row.get(NEXT_CHECK));
    }
}
