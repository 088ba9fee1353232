package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.SavedSearchId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SavedSearch;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.spi.store.SavedSearches;

/** Saved searches in their table. */
final class JdbcSavedSearches implements SavedSearches {

    private static final Table<Record> SEARCH = Columns.of("saved_search");
    private static final Field<SavedSearchId> ID = Columns.id("search_id", SavedSearchId.class, SavedSearchId::new);
    private static final Field<AccountId> OWNER = Columns.id("account_id", AccountId.class, AccountId::new);
    private static final Field<String> NAME = Columns.text("name");
    private static final Map<SearchPlace, Field<String>> WORDS = new EnumMap<>(Map.of(
            SearchPlace.ANYWHERE, Columns.text("words"),
            SearchPlace.CODE, Columns.text("code_words"),
            SearchPlace.SUBJECT, Columns.text("subject_words"),
            SearchPlace.ISSUER, Columns.text("issuer_words"),
            SearchPlace.HOLDER, Columns.text("holder_words")));
    private static final Field<Way> WAY = Columns.constant("way", Way.class);
    private static final Field<String> TYPE = Columns.text("type_code");
    private static final Field<Urgency> URGENCY = Columns.constant("urgency", Urgency.class);
    private static final Field<String> STATE = Columns.text("state");
    private static final Field<LocalDate> FIRST_DAY = Columns.date("first_day");
    private static final Field<LocalDate> LAST_DAY = Columns.date("last_day");
    private static final Field<Instant> KEPT_AT = Columns.instant("kept_at");

    private static final List<Field<?>> ALL = Stream.concat(
                    Stream.of(ID, OWNER, NAME, WAY, TYPE, URGENCY, STATE, FIRST_DAY, LAST_DAY, KEPT_AT),
                    WORDS.values().stream())
            .toList();

    private final DSLContext sql;

    JdbcSavedSearches(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(SavedSearch search) {
        DocumentFilter filter = search.filter();
        var row = sql.insertInto(SEARCH)
                .set(ID, search.id())
                .set(OWNER, search.owner())
                .set(NAME, search.name())
                .set(WAY, filter.way().orElse(null))
                .set(TYPE, filter.type().orElse(null))
                .set(URGENCY, filter.urgency().orElse(null))
                .set(STATE, filter.state().orElse(null))
                .set(FIRST_DAY, filter.from().orElse(null))
                .set(LAST_DAY, filter.until().orElse(null))
                .set(KEPT_AT, search.keptAt());
        WORDS.forEach((place, column) -> row.set(column, filter.in(place)));
        row.execute();
    }

    @Override
    public void remove(SavedSearchId search) {
        sql.deleteFrom(SEARCH).where(ID.eq(search)).execute();
    }

    @Override
    public Optional<SavedSearch> find(SavedSearchId search) {
        return sql.select(ALL).from(SEARCH).where(ID.eq(search)).fetchOptional(JdbcSavedSearches::read);
    }

    @Override
    public List<SavedSearch> of(AccountId owner) {
        return sql.select(ALL)
                .from(SEARCH)
                .where(OWNER.eq(owner))
                .orderBy(OWNER, NAME)
                .fetch(JdbcSavedSearches::read);
    }

    private static SavedSearch read(Record row) {
        Map<SearchPlace, String> words = new EnumMap<>(SearchPlace.class);
        WORDS.forEach((place, column) -> words.put(place, row.get(column)));
        return new SavedSearch(
                row.get(ID),
                row.get(OWNER),
                row.get(NAME),
                new DocumentFilter(
                        words,
                        Optional.ofNullable(row.get(WAY)),
                        Optional.ofNullable(row.get(TYPE)),
                        Optional.ofNullable(row.get(URGENCY)),
                        Optional.ofNullable(row.get(STATE)),
                        Optional.ofNullable(row.get(FIRST_DAY)),
                        Optional.ofNullable(row.get(LAST_DAY))),
                row.get(KEPT_AT));
    }
}
