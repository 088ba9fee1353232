package org.vanthu.domain;

import java.util.UUID;

/** Identity of a thing that outlives its names: a UUID of version 7. Names come from users and change; they are never keys. */
public interface Id {
    UUID value();
}
