package org.vanthu.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.vanthu.domain.access.Permission;

/** What an operation requires of its caller. A façade method without it is refused when the office opens. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    Permission permission();

    Kind kind();

    /** What an operation does to the record. */
    enum Kind {
        /** Changes something and writes at least one event in the same transaction. */
        CHANGE,
        /** Shows one object; the view itself is an event. */
        VIEW,
        /** Lists rows that are the caller's own or filtered by the caller's rights, or helps while typing; no event. */
        LIST
    }
}
