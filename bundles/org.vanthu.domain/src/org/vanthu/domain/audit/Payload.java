package org.vanthu.domain.audit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The facts of one event as canonical JSON: keys sorted, no blanks, the same facts always the same text. At most 2 KiB;
 * long texts belong into rows of their own, here stands what identifies them.
 *
 * @param json one JSON object in canonical form
 */
public record Payload(String json) {

    /** The most bytes a payload has in UTF-8: what one movement may cost for good. */
    public static final int LIMIT = 2048;

    /** No facts besides those of the event. */
    public static final Payload EMPTY = new Payload("{}");

    public Payload {
        int size = json.getBytes(StandardCharsets.UTF_8).length;
        if (size > LIMIT) {
            throw new IllegalArgumentException("payload of " + size + " bytes, the limit is " + LIMIT);
        }
        if (!json.startsWith("{") || !json.endsWith("}")) {
            throw new IllegalArgumentException("not a JSON object: " + json);
        }
    }

    /**
     * The facts given as alternating names and values. Values are strings, whole numbers, decimals, booleans, ids, enum
     * constants, times, hashes, and lists and maps of those; an empty {@link Optional} leaves its name out.
     */
    public static Payload of(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("facts come in pairs of name and value");
        }
        Map<String, Object> facts = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = namesAndValues[i].toString();
            if (facts.put(name, namesAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("named twice: " + name);
            }
        }
        return of(facts);
    }

    /** The facts of this map; values as in {@link #of(Object...)}. */
    public static Payload of(Map<String, ?> facts) {
        return new Payload(CanonicalJson.write(facts));
    }

    /** The facts read back: strings, {@link Long}s, {@link java.math.BigDecimal}s, booleans, lists, maps. */
    public Map<String, Object> facts() {
        return CanonicalJson.readObject(json);
    }

    /** One fact as text; empty if the payload does not have it. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts().get(name)).map(Object::toString);
    }

    @Override
    public String toString() {
        return json;
    }
}
