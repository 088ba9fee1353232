package org.vanthu.signing.internal.verify.change;

import java.util.Set;

/**
 * What differs between a field and itself in a later revision.
 *
 * @param field the keys on the field
 * @param widgets the keys on widgets that stand apart from it
 */
record FieldDifference(Set<String> field, Set<String> widgets) {

    boolean has(String key) {
        return field.contains(key) || widgets.contains(key);
    }

    boolean valueIn(Set<String> keys) {
        return field.stream().anyMatch(keys::contains);
    }
}
