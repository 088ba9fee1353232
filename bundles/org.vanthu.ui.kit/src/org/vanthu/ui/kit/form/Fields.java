package org.vanthu.ui.kit.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Trouble;

/** The inputs of a form by the names that troubles give them. */
public final class Fields {

    private final Map<String, Field<?>> named = new LinkedHashMap<>();
    private final Language language;

    /** @param language of the words shown under an input */
    public Fields(Language language) {
        this.language = language;
    }

    /** Names an input and answers it. */
    public <T> Field<T> add(String name, Field<T> field) {
        named.put(name, field);
        return field;
    }

    /**
     * Shows each trouble at its input and brings the person to the first of these; answers the troubles that belong to none.
     */
    public List<Trouble> show(List<Trouble> troubles) {
        named.values().forEach(Field::clearTrouble);
        List<Trouble> rest =
                troubles.stream().filter(trouble -> !shown(trouble)).toList();
        named.values().stream()
                .filter(field -> field.trouble().isPresent())
                .findFirst()
                .ifPresent(Field::reach);
        return rest;
    }

    private boolean shown(Trouble trouble) {
        Optional<Field<?>> field = trouble.field().map(named::get);
        field.ifPresent(one -> one.trouble(trouble.message(language)));
        return field.isPresent();
    }
}
