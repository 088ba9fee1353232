package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.office.ServicesDraft;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signature.ServiceAnswer;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SigningServices;
import org.vanthu.spi.signing.ServiceTrouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.text.Texts;

/** The services for signatures as they are typed: addresses one a line, numbers as words. */
final class ServicesModel {

    /** The lists of addresses, in the order of the form; their names are those that troubles give them. */
    static final List<String> ADDRESSES = List.of("timeStamps", "status", "lists");

    /** The numbers, in the order of the form. */
    static final List<String> NUMBERS = List.of("patienceSeconds", "aheadDays");

    private final Map<String, Field<String>> inputs = new LinkedHashMap<>();
    private final Field<SignatureLevel> level = new Field<>(SignatureLevel.B_B);
    private final Fields named;
    private final Texts texts;

    ServicesModel(Texts texts, Language language) {
        this.texts = texts;
        named = new Fields(language);
        ADDRESSES.forEach(name -> inputs.put(name, named.add(name, new Field<>(""))));
        NUMBERS.forEach(name -> inputs.put(name, named.add(name, new Field<>(""))));
    }

    Field<String> input(String name) {
        return inputs.get(name);
    }

    Field<SignatureLevel> level() {
        return level;
    }

    void show(SigningServices services) {
        level.set(services.level());
        input("timeStamps").set(lines(services.timeStamps()));
        input("status").set(lines(services.status()));
        input("lists").set(lines(services.lists()));
        input("patienceSeconds").set(Long.toString(services.patience().toSeconds()));
        input("aheadDays").set(Long.toString(services.ahead().toDays()));
    }

    private static String lines(List<?> addresses) {
        return String.join("\n", addresses.stream().map(Object::toString).toList());
    }

    /** What is typed; empty when something is no whole number, which is then marked. */
    Optional<ServicesDraft> draft() {
        inputs.values().forEach(Field::clearTrouble);
        List<Integer> numbers = new ArrayList<>();
        for (String name : NUMBERS) {
            try {
                numbers.add(Integer.parseInt(input(name).get().strip()));
            } catch (NumberFormatException none) {
                input(name).trouble(texts.get("door.no_number"));
            }
        }
        return numbers.size() < NUMBERS.size()
                ? Optional.empty()
                : Optional.of(new ServicesDraft(
                        level.get(),
                        typed("timeStamps"),
                        typed("status"),
                        typed("lists"),
                        numbers.get(0),
                        numbers.get(1)));
    }

    private List<String> typed(String name) {
        return input(name)
                .get()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Time stamp services whose authority the body does not trust: their stamps are put under no document. */
    static List<String> untrusted(List<ServiceAnswer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind() == ServiceAnswer.Kind.TIME_STAMP)
                .filter(answer ->
                        answer.troubles().stream().anyMatch(trouble -> trouble.is(ServiceTrouble.NOT_TRUSTED)))
                .map(answer -> answer.address().toString())
                .toList();
    }

    /** Says at the time stamp services which of them are not used, for as long as that is so. */
    void tried(List<ServiceAnswer> answers) {
        List<String> unused = untrusted(answers);
        input("timeStamps").clearTrouble();
        if (!unused.isEmpty()) {
            input("timeStamps").trouble(texts.get("services.unused", "services", String.join(", ", unused)));
        }
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
