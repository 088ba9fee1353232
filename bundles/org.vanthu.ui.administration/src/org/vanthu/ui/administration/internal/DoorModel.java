package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.office.SafetyDraft;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.text.Texts;

/** How the door is guarded, as numbers that are typed. */
final class DoorModel {

    /** The inputs in the order of the form; their names are those that troubles give them. */
    static final List<String> NAMES = List.of(
            "idleMinutes",
            "absoluteMinutes",
            "freeTries",
            "firstDelaySeconds",
            "longestDelaySeconds",
            "shortestPassword");

    private final Map<String, Field<String>> inputs = new LinkedHashMap<>();
    private final Fields named;
    private final Texts texts;

    DoorModel(Texts texts, Language language) {
        this.texts = texts;
        named = new Fields(language);
        NAMES.forEach(name -> inputs.put(name, named.add(name, new Field<>(""))));
    }

    Field<String> input(String name) {
        return inputs.get(name);
    }

    void show(SignInSettings settings) {
        List<Long> values = List.of(
                settings.terms().idle().toMinutes(),
                settings.terms().absolute().toMinutes(),
                (long) settings.lockOut().freeTries(),
                settings.lockOut().firstDelay().toSeconds(),
                settings.lockOut().longestDelay().toSeconds(),
                (long) settings.shortestPassword());
        for (int i = 0; i < NAMES.size(); i++) {
            input(NAMES.get(i)).set(values.get(i).toString());
        }
    }

    /** What is typed; empty when something is no whole number, which is then marked. */
    Optional<SafetyDraft> draft() {
        List<Integer> values = new ArrayList<>();
        for (Field<String> field : inputs.values()) {
            try {
                field.clearTrouble();
                values.add(Integer.parseInt(field.get().strip()));
            } catch (NumberFormatException none) {
                field.trouble(texts.get("door.no_number"));
            }
        }
        return values.size() < NAMES.size()
                ? Optional.empty()
                : Optional.of(new SafetyDraft(
                        values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5)));
    }

    /** Shows each trouble at its input; answers those that belong to none. */
    List<Trouble> show(List<Trouble> troubles) {
        return named.show(troubles);
    }
}
