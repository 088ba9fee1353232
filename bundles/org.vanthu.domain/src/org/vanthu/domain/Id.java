package org.vanthu.domain;

import java.util.UUID;

/** Identity of a thing that outlives its names: a UUID of version 7. Names come from users and change; they are never keys. */
public interface Id {
    UUID value();

    /** What it is the identity of, as events and troubles name it: {@code DocumentId} is of a {@code Document}. */
    default String kind() {
        String name = getClass().getSimpleName();
        return name.substring(0, name.length() - "Id".length());
    }
}
