package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.ComposedWords;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.MarkPlace.Move;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.spi.store.DraftPapers;

/** Versions, annexes, judgements and pages seen, in their tables; opinions in {@link OpinionRows}. */
final class JdbcDraftPapers implements DraftPapers {

    private static final Field<DraftId> DOCUMENT = Columns.id("document_id", DraftId.class, DraftId::new);

    private static final Table<Record> VERSION = Columns.of("draft_version");
    private static final Field<Integer> VERSION_NO = Columns.integer("version_no");
    private static final Field<String> FILE_NAME = Columns.text("file_name");
    private static final Field<Sha256> ORIGINAL = Columns.hash("original_file");
    private static final Field<Sha256> PDF = Columns.hash("pdf_file");
    private static final Field<Integer> PAGES = Columns.integer("pages");
    private static final Field<DraftVersion.Making> MAKING = Columns.constant("making", DraftVersion.Making.class);
    private static final Field<AccountId> WRITTEN_BY = account("written_by");
    private static final Field<Instant> WRITTEN_AT = Columns.instant("written_at");
    private static final Field<String> NOTE = Columns.text("note");

    private static final Table<Record> ANNEX = Columns.of("draft_annex");
    private static final Field<Integer> ANNEX_NO = Columns.integer("annex_no");
    private static final Field<String> ANNEX_NAME = Columns.text("annex_name");
    private static final Field<Sha256> ANNEX_FILE = Columns.hash("annex_file");
    private static final Field<Long> ANNEX_SIZE = Columns.number("annex_size");
    private static final Field<Integer> ANNEX_PAGES = Columns.integer("annex_pages");
    private static final Field<Sha256> SIGNED_FILE = Columns.hash("signed_file");
    private static final Field<Long> SIGNED_SIZE = Columns.number("signed_size");

    private static final Table<Record> JUDGEMENT = Columns.of("judgement");
    private static final Field<Integer> JUDGEMENT_NO = Columns.integer("judgement_no");
    private static final Field<OutgoingAct> ACT = Columns.constant("act", OutgoingAct.class);
    private static final Field<String> REMARK = Columns.text("remark");
    private static final Field<AccountId> JUDGED_BY = account("judged_by");
    private static final Field<AccountId> ON_BEHALF_OF = account("on_behalf_of");
    private static final Field<Instant> JUDGED_AT = Columns.instant("judged_at");

    private static final Table<Record> SEEN = Columns.of("page_seen");
    private static final Field<AccountId> PERSON = account("person_id");
    private static final Field<Sha256> SEEN_FILE = Columns.hash("seen_file");
    private static final Field<Integer> PAGE_NO = Columns.integer("page_no");
    private static final Field<Instant> SEEN_AT = Columns.instant("seen_at");

    private final DSLContext sql;
    private final OpinionRows opinions;
    private final ComposedRows composed;
    private final MarkRows marks;

    JdbcDraftPapers(DSLContext sql) {
        this.sql = sql;
        this.opinions = new OpinionRows(sql);
        this.composed = new ComposedRows(sql);
        this.marks = new MarkRows(sql);
    }

    private static Field<AccountId> account(String column) {
        return Columns.id(column, AccountId.class, AccountId::new);
    }

    @Override
    public void addVersion(DraftId document, DraftVersion version) {
        sql.insertInto(VERSION)
                .set(DOCUMENT, document)
                .set(VERSION_NO, version.number())
                .set(FILE_NAME, version.fileName())
                .set(ORIGINAL, version.original())
                .set(PDF, version.pdf())
                .set(PAGES, version.pages())
                .set(MAKING, version.making())
                .set(WRITTEN_BY, version.by())
                .set(WRITTEN_AT, version.at())
                .set(NOTE, version.note())
                .execute();
    }

    @Override
    public List<DraftVersion> versions(DraftId document) {
        return sql.select(VERSION_NO, FILE_NAME, ORIGINAL, PDF, PAGES, MAKING, WRITTEN_BY, WRITTEN_AT, NOTE)
                .from(VERSION)
                .where(DOCUMENT.eq(document))
                .orderBy(VERSION_NO)
                .fetch(row -> new DraftVersion(
                        row.get(VERSION_NO),
                        row.get(FILE_NAME),
                        row.get(ORIGINAL),
                        row.get(PDF),
                        row.get(PAGES),
                        row.get(MAKING),
                        row.get(WRITTEN_BY),
                        row.get(WRITTEN_AT),
                        row.get(NOTE)));
    }

    @Override
    public void addComposed(DraftId document, int version, ComposedWords words) {
        composed.add(document, version, words);
    }

    @Override
    public Optional<ComposedWords> composed(DraftId document, int version) {
        return composed.find(document, version);
    }

    @Override
    public void keepMoves(DraftId document, int version, List<Move> moves) {
        marks.keep(document, version, moves);
    }

    @Override
    public List<Move> moves(DraftId document, int version) {
        return marks.find(document, version);
    }

    @Override
    public void addAnnex(DraftId document, Annex annex) {
        sql.insertInto(ANNEX)
                .set(DOCUMENT, document)
                .set(ANNEX_NO, annex.order())
                .set(ANNEX_NAME, annex.name())
                .set(ANNEX_FILE, annex.file())
                .set(ANNEX_SIZE, annex.size())
                .set(ANNEX_PAGES, annex.pages())
                .set(SIGNED_FILE, annex.signed().orElse(null))
                .set(SIGNED_SIZE, annex.signedSize())
                .execute();
    }

    @Override
    public void writeAnnex(DraftId document, Annex annex) {
        sql.update(ANNEX)
                .set(ANNEX_PAGES, annex.pages())
                .set(SIGNED_FILE, annex.signed().orElse(null))
                .set(SIGNED_SIZE, annex.signedSize())
                .where(DOCUMENT.eq(document).and(ANNEX_NO.eq(annex.order())))
                .execute();
    }

    @Override
    public List<Annex> annexes(DraftId document) {
        return sql.select(ANNEX_NO, ANNEX_NAME, ANNEX_FILE, ANNEX_SIZE, ANNEX_PAGES, SIGNED_FILE, SIGNED_SIZE)
                .from(ANNEX)
                .where(DOCUMENT.eq(document))
                .orderBy(ANNEX_NO)
                .fetch(row -> new Annex(
                        row.get(ANNEX_NO),
                        row.get(ANNEX_NAME),
                        row.get(ANNEX_FILE),
                        row.get(ANNEX_SIZE),
                        row.get(ANNEX_PAGES),
                        Optional.ofNullable(row.get(SIGNED_FILE)),
                        row.get(SIGNED_SIZE)));
    }

    @Override
    public void removeAnnexes(DraftId document) {
        sql.deleteFrom(ANNEX).where(DOCUMENT.eq(document)).execute();
    }

    @Override
    public void addRound(DraftId document, OpinionRound round) {
        opinions.add(document, round);
    }

    @Override
    public List<OpinionRound> rounds(DraftId document) {
        return opinions.rounds(document);
    }

    @Override
    public void giveOpinion(DraftId document, int round, AccountId person, Opinion.Given given) {
        opinions.give(document, round, person, given);
    }

    @Override
    public void passOpinion(DraftId document, int round, AccountId from, AccountId to) {
        opinions.pass(document, round, from, to);
    }

    @Override
    public void addJudgement(DraftId document, Judgement judgement) {
        int number = 1
                + sql.select(coalesce(max(JUDGEMENT_NO), val(0)))
                        .from(JUDGEMENT)
                        .where(DOCUMENT.eq(document))
                        .fetchSingle()
                        .value1();
        sql.insertInto(JUDGEMENT)
                .set(DOCUMENT, document)
                .set(JUDGEMENT_NO, number)
                .set(ACT, judgement.act())
                .set(VERSION_NO, judgement.version())
                .set(REMARK, judgement.words())
                .set(JUDGED_BY, judgement.by())
                .set(ON_BEHALF_OF, judgement.onBehalfOf().orElse(null))
                .set(JUDGED_AT, judgement.at())
                .execute();
    }

    @Override
    public List<Judgement> judgements(DraftId document) {
        return sql.select(ACT, VERSION_NO, REMARK, JUDGED_BY, ON_BEHALF_OF, JUDGED_AT)
                .from(JUDGEMENT)
                .where(DOCUMENT.eq(document))
                .orderBy(JUDGEMENT_NO)
                .fetch(row -> new Judgement(
                        row.get(ACT),
                        row.get(VERSION_NO),
                        row.get(REMARK),
                        row.get(JUDGED_BY),
                        Optional.ofNullable(row.get(ON_BEHALF_OF)),
                        row.get(JUDGED_AT)));
    }

    @Override
    public void addPagesSeen(DraftId document, AccountId person, Sha256 file, Set<Integer> pages, Instant at) {
        Set<Integer> fresh = new HashSet<>(pages);
        fresh.removeAll(pagesSeen(document, person, file));
        if (fresh.isEmpty()) {
            return;
        }
        BatchBindStep rows = sql.batch(sql.insertInto(SEEN, DOCUMENT, PERSON, SEEN_FILE, PAGE_NO, SEEN_AT)
                .values((DraftId) null, (AccountId) null, (Sha256) null, (Integer) null, (Instant) null));
        fresh.forEach(page -> rows.bind(document, person, file, page, at));
        rows.execute();
    }

    @Override
    public Set<Integer> pagesSeen(DraftId document, AccountId person, Sha256 file) {
        Condition here = DOCUMENT.eq(document).and(PERSON.eq(person)).and(SEEN_FILE.eq(file));
        return new HashSet<>(sql.select(PAGE_NO).from(SEEN).where(here).fetch(PAGE_NO));
    }
}
