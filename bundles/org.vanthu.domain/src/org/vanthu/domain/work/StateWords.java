package org.vanthu.domain.work;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.routing.HandlingState;

/** The states of documents as lists keep them – in Vietnamese words – for a reader of either language. */
public final class StateWords {

    private final Map<String, String> words = new LinkedHashMap<>();

    /** The words for a reader of this language. */
    public StateWords(Language language) {
        Arrays.stream(HandlingState.values())
                .forEach(state -> words.put(state.label(Language.VIETNAMESE), state.label(language)));
        Arrays.stream(OutgoingState.values())
                .forEach(state -> words.put(state.label(Language.VIETNAMESE), state.label(language)));
    }

    /** The words shown for a state; one that is not of a document stays as it is. */
    public String shown(String state) {
        return words.getOrDefault(state, state);
    }

    /** Every state of documents as lists keep it, those of incoming documents first. */
    public List<String> all() {
        return List.copyOf(words.keySet());
    }
}
