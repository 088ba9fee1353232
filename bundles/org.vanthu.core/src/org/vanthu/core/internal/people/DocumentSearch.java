package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;

/** Finds registered documents by what stands on them or in the register, without opening any. */
final class DocumentSearch {

    private static final int LIMIT = 25;
    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,8})(?:/(\\d{4}))?");

    private final Act act;
    private final OrganisationId organisation;

    DocumentSearch(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
    }

    List<DocumentFound> by(String typed) {
        String words = typed.strip();
        if (words.isEmpty()) {
            return List.of();
        }
        List<IncomingDocument> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            found.addAll(numbered(Integer.parseInt(number.group(1)), Optional.ofNullable(number.group(2))));
        }
        found.addAll(act.stores().incoming().byCode(organisation, words, LIMIT));
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(IncomingDocument::registeredAt).reversed())
                .limit(LIMIT)
                .map(DocumentSearch::row)
                .toList();
    }

    /** In the year named, else in this and the last. */
    private List<IncomingDocument> numbered(int number, Optional<String> year) {
        int now = WorkingCalendar.dayOf(act.now()).getYear();
        List<Integer> years =
                year.map(named -> List.of(Integer.parseInt(named))).orElse(List.of(now, now - 1));
        List<IncomingDocument> found = new ArrayList<>();
        for (Register register : act.stores().numbers().registers(organisation)) {
            if (register.series() instanceof Series.Arrivals) {
                years.forEach(one ->
                        act.stores().incoming().register(new RegisterYear(register.id(), one), number - 1, 1).stream()
                                .filter(document -> document.arrival().number() == number)
                                .forEach(found::add));
            }
        }
        return found;
    }

    private static DocumentFound row(IncomingDocument document) {
        return new DocumentFound(
                document.id(),
                document.arrival().book().year(),
                document.arrival().number(),
                document.arrivalDate(),
                document.fields().code().toString(),
                document.fields().typeName(),
                document.fields().organName());
    }
}
