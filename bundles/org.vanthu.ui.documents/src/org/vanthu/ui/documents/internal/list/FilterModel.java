package org.vanthu.ui.documents.internal.list;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.search.SearchPlace;
import org.vanthu.domain.search.Way;
import org.vanthu.ui.kit.form.Field;

/** What is looked for in a list, as it is typed and chosen. */
final class FilterModel {

    final Field<String> words = new Field<>("");
    final Field<String> code = new Field<>("");
    final Field<String> subject = new Field<>("");
    final Field<String> issuer = new Field<>("");
    final Field<String> holder = new Field<>("");
    final Field<Optional<Way>> way = new Field<>(Optional.empty());
    final Field<Optional<DocumentType>> type = new Field<>(Optional.empty());
    final Field<Optional<Urgency>> urgency = new Field<>(Optional.empty());
    final Field<Optional<String>> state = new Field<>(Optional.empty());
    final Field<Optional<LocalDate>> from = new Field<>(Optional.empty());
    final Field<Optional<LocalDate>> until = new Field<>(Optional.empty());

    private final Map<SearchPlace, Field<String>> places = new EnumMap<>(Map.of(
            SearchPlace.ANYWHERE, words,
            SearchPlace.CODE, code,
            SearchPlace.SUBJECT, subject,
            SearchPlace.ISSUER, issuer,
            SearchPlace.HOLDER, holder));

    /** What is asked for now. */
    DocumentFilter filter() {
        Map<SearchPlace, String> typed = new EnumMap<>(SearchPlace.class);
        places.forEach((place, field) -> typed.put(place, field.get()));
        return new DocumentFilter(
                typed,
                way.get(),
                type.get().map(DocumentType::code),
                urgency.get(),
                state.get(),
                from.get(),
                until.get());
    }

    /** Shows what a filter asks for. */
    void fill(DocumentFilter filter) {
        places.forEach((place, field) -> field.set(filter.in(place)));
        way.set(filter.way());
        type.set(filter.type().map(DocumentType::valueOf));
        urgency.set(filter.urgency());
        state.set(filter.state());
        from.set(filter.from());
        until.set(filter.until());
    }

    /** Asks for nothing any more. */
    void clear() {
        fill(DocumentFilter.ALL);
    }

    /** Called after each change. */
    void onChange(Runnable listener) {
        Stream.concat(places.values().stream(), List.of(way, type, urgency, state, from, until).stream())
                .forEach(field -> field.onChange(listener));
    }
}
