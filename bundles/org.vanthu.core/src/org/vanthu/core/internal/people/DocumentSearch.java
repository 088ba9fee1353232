package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.people.DocumentFound;
import org.vanthu.api.people.DocumentFound.Place;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.RegisterKind;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.spi.store.PersonInPost;

/**
 * Finds registered documents by what stands on them or in the register, and drafts by who writes them, without opening any.
 */
final class DocumentSearch {

    private static final int LIMIT = 25;
    private static final int SHORTEST_NAME = 2;
    private static final Pattern CODE = Pattern.compile("0*([1-9]\\d{0,8})(/.*)?");
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
        Set<DocumentFound> found = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(words);
        if (number.matches()) {
            found.addAll(arrived(Integer.parseInt(number.group(1)), years(number.group(2))));
        }
        act.stores().incoming().byCode(organisation, words, LIMIT).stream()
                .map(DocumentSearch::row)
                .forEach(found::add);
        found.addAll(issued(words));
        found.addAll(drafts(words));
        return found.stream()
                .sorted(Comparator.comparing(DocumentFound::day).reversed())
                .limit(LIMIT)
                .toList();
    }

    /** The year named, else this and the last. */
    private List<Integer> years(@Nullable String named) {
        int now = WorkingCalendar.dayOf(act.now()).getYear();
        return named == null ? List.of(now, now - 1) : List.of(Integer.parseInt(named));
    }

    private List<DocumentFound> arrived(int number, List<Integer> years) {
        List<DocumentFound> found = new ArrayList<>();
        for (RegisterYear book : books(RegisterKind.INCOMING, years)) {
            act.stores().incoming().register(book, number - 1, 1).stream()
                    .filter(document -> document.arrival().number() == number)
                    .map(DocumentSearch::row)
                    .forEach(found::add);
        }
        return found;
    }

    /** By number alone, number and year, or the beginning of the code; leading zeros count for nothing. */
    private List<DocumentFound> issued(String words) {
        Matcher code = CODE.matcher(words);
        if (!code.matches()) {
            return List.of();
        }
        int number = Integer.parseInt(code.group(1));
        Matcher ofYear = NUMBER.matcher(words);
        String rest = ofYear.matches() ? "" : code.group(2).toLowerCase(Locale.ROOT);
        List<DocumentFound> found = new ArrayList<>();
        for (RegisterYear book : books(RegisterKind.OUTGOING, years(ofYear.matches() ? ofYear.group(2) : null))) {
            act.stores().outgoing().register(book, number - 1, 1).stream()
                    .filter(document -> document.number().orElseThrow().number().number() == number)
                    .filter(document -> ("/" + document.fields().notation().toLowerCase(Locale.ROOT)).startsWith(rest))
                    .map(DocumentSearch::row)
                    .forEach(found::add);
        }
        return found;
    }

    /** Drafts without a number, by the name of who writes them. Nothing of what they say is asked, so nothing can be guessed. */
    private List<DocumentFound> drafts(String words) {
        String name = Toneless.of(words);
        if (name.length() < SHORTEST_NAME || name.chars().allMatch(Character::isDigit)) {
            return List.of();
        }
        List<DocumentFound> found = new ArrayList<>();
        for (PersonInPost person : act.stores().accounts().search(Set.of(organisation), name, act.now(), LIMIT)) {
            Account drafter = person.account();
            act.stores().outgoing().draftsOf(organisation, drafter.id(), LIMIT).stream()
                    .map(draft -> row(draft, drafter.name().value()))
                    .forEach(found::add);
        }
        return found;
    }

    private List<RegisterYear> books(RegisterKind kind, List<Integer> years) {
        return act.stores().numbers().registers(organisation).stream()
                .filter(register -> register.kind() == kind)
                .flatMap(register -> years.stream().map(register::in))
                .toList();
    }

    /** What is known of a registered document without opening it. */
    static DocumentFound row(IncomingDocument document) {
        return new DocumentFound(
                document.id(),
                Optional.of(new Place(
                        RegisterKind.INCOMING,
                        document.arrival().book().year(),
                        document.arrival().number())),
                document.arrivalDate(),
                document.fields().code().toString(),
                document.fields().typeName(),
                document.fields().organName());
    }

    private static DocumentFound row(OutgoingDocument document) {
        OutgoingDocument.Numbered taken = document.number().orElseThrow();
        return new DocumentFound(
                document.id(),
                Optional.of(new Place(
                        RegisterKind.OUTGOING,
                        taken.number().book().year(),
                        taken.number().number())),
                taken.date(),
                document.code().orElseThrow().toString(),
                document.fields().type().vietnamese(),
                document.organName());
    }

    private static DocumentFound row(OutgoingDocument draft, String drafter) {
        return new DocumentFound(
                draft.id(),
                Optional.empty(),
                WorkingCalendar.dayOf(draft.madeAt()),
                draft.fields().notation(),
                draft.fields().type().vietnamese(),
                drafter);
    }
}
