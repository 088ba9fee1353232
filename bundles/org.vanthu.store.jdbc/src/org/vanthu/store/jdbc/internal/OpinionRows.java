package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;

/** Rounds of opinions on drafts, and the opinions in them. */
final class OpinionRows {

    private static final Field<DraftId> DOCUMENT = Columns.id("document_id", DraftId.class, DraftId::new);
    private static final Field<Integer> ROUND_NO = Columns.integer("round_no");

    private static final Table<Record> ROUND = Columns.of("opinion_round");
    private static final Field<Integer> VERSION_NO = Columns.integer("version_no");
    private static final Field<AccountId> ASKED_BY = account("asked_by");
    private static final Field<Instant> ASKED_AT = Columns.instant("asked_at");
    private static final Field<Instant> DEADLINE = Columns.instant("deadline");
    private static final Field<String> QUESTION = Columns.text("question");

    private static final Table<Record> OPINION = Columns.of("draft_opinion");
    private static final Field<AccountId> PERSON = account("person_id");
    private static final Field<UnitId> UNIT = Columns.id("unit_id", UnitId.class, UnitId::new);
    private static final Field<Opinion.Verdict> VERDICT = Columns.constant("verdict", Opinion.Verdict.class);
    private static final Field<String> WORDS = Columns.text("opinion");
    private static final Field<AccountId> GIVEN_BY = account("given_by");
    private static final Field<Instant> GIVEN_AT = Columns.instant("given_at");

    private final DSLContext sql;

    OpinionRows(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<AccountId> account(String column) {
        return Columns.id(column, AccountId.class, AccountId::new);
    }

    void add(DraftId document, OpinionRound round) {
        sql.insertInto(ROUND)
                .set(DOCUMENT, document)
                .set(ROUND_NO, round.number())
                .set(VERSION_NO, round.version())
                .set(ASKED_BY, round.by())
                .set(ASKED_AT, round.at())
                .set(DEADLINE, round.deadline())
                .set(QUESTION, round.question())
                .execute();
        for (Opinion asked : round.opinions()) {
            sql.insertInto(OPINION)
                    .set(DOCUMENT, document)
                    .set(ROUND_NO, round.number())
                    .set(PERSON, asked.person())
                    .set(UNIT, asked.unit().orElse(null))
                    .execute();
        }
    }

    /** All rounds of a draft with their opinions, oldest first; two queries, however many there are. */
    List<OpinionRound> rounds(DraftId document) {
        Map<Integer, List<Opinion>> opinions = opinions(document);
        return sql.select(ROUND_NO, VERSION_NO, ASKED_BY, ASKED_AT, DEADLINE, QUESTION)
                .from(ROUND)
                .where(DOCUMENT.eq(document))
                .orderBy(ROUND_NO)
                .fetch(row -> new OpinionRound(
                        row.get(ROUND_NO),
                        row.get(VERSION_NO),
                        row.get(ASKED_BY),
                        row.get(ASKED_AT),
                        row.get(DEADLINE),
                        row.get(QUESTION),
                        opinions.getOrDefault(row.get(ROUND_NO), List.of())));
    }

    private Map<Integer, List<Opinion>> opinions(DraftId document) {
        return sql
                .select(ROUND_NO, PERSON, UNIT, VERDICT, WORDS, GIVEN_BY, GIVEN_AT)
                .from(OPINION)
                .where(DOCUMENT.eq(document))
                .orderBy(ROUND_NO, PERSON)
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(ROUND_NO), Collectors.mapping(OpinionRows::opinion, Collectors.toList())));
    }

    private static Opinion opinion(Record row) {
        return new Opinion(
                row.get(PERSON),
                Optional.ofNullable(row.get(UNIT)),
                Optional.ofNullable(row.get(VERDICT))
                        .map(verdict -> new Opinion.Given(
                                verdict,
                                Optional.ofNullable(row.get(WORDS)).orElse(""),
                                row.get(GIVEN_BY),
                                row.get(GIVEN_AT))));
    }

    void give(DraftId document, int round, AccountId person, Opinion.Given given) {
        sql.update(OPINION)
                .set(VERDICT, given.verdict())
                .set(WORDS, given.words())
                .set(GIVEN_BY, given.by())
                .set(GIVEN_AT, given.at())
                .where(DOCUMENT.eq(document).and(ROUND_NO.eq(round)).and(PERSON.eq(person)))
                .execute();
    }

    void pass(DraftId document, int round, AccountId from, AccountId to) {
        sql.update(OPINION)
                .set(PERSON, to)
                .where(DOCUMENT.eq(document)
                        .and(ROUND_NO.eq(round))
                        .and(PERSON.eq(from))
                        .and(VERDICT.isNull()))
                .execute();
    }
}
