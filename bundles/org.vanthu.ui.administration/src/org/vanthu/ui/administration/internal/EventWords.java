package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.audit.ActNames;
import org.vanthu.api.audit.EventPage;
import org.vanthu.domain.Language;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.numbering.Series;
import org.vanthu.ui.kit.text.Texts;

/** What was done, in words; a code without words is shown as it is, for the record is older than any translation. */
final class EventWords {

    private final Texts texts;
    private final Language language;
    private final ActNames names;

    EventWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        names = ActNames.in(language);
    }

    /** Every act that one may look for by its words; the empty one, which narrows nothing, comes first. */
    List<String> codes() {
        List<String> codes = new ArrayList<>(names.codes());
        codes.sort(Comparator.comparing(this::of));
        codes.addFirst("");
        return codes;
    }

    String of(String act) {
        return act.isEmpty() ? texts.get("events.every") : names.of(act);
    }

    /** What it was done to: its kind in words, and what people call it. */
    String object(Event event, EventPage page) {
        String kind = Optional.ofNullable(page.registers().get(event.objectId()))
                .map(this::register)
                .orElseGet(() -> kind(event.objectKind()));
        Stream<String> known = Stream.of(
                        Optional.of(kind), Optional.ofNullable(page.objects().get(event.objectId())), number(event))
                .flatMap(Optional::stream);
        return known.collect(Collectors.joining(" · "));
    }

    /** What a thing is called by its kind alone. */
    String kind(String kind) {
        String key = "object." + kind.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : kind;
    }

    private String register(Series series) {
        return switch (series) {
            case Series.Arrivals arrivals -> texts.get("object.register.arrivals");
            case Series.Administrative administrative -> texts.get("object.register.administrative");
            case Series.OfType own ->
                texts.get("object.register.type", "type", own.type().label(language));
            case Series.Legal legal ->
                texts.get("object.register.type", "type", legal.type().vietnamese());
            case Series.Advisory advisory -> texts.get("object.register.advisory");
            case Series.Copies copies -> texts.get("object.register.copies");
        };
    }

    /** Which number of a register, in which year, where the event is about one. */
    private Optional<String> number(Event event) {
        return event.objectKind().equals("Register")
                ? event.payload()
                        .fact("number")
                        .flatMap(number -> event.payload()
                                .fact("year")
                                .map(year -> texts.get("object.register.number", "number", number, "year", year)))
                : Optional.empty();
    }
}
