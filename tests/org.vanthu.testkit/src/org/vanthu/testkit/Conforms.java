package org.vanthu.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which requirements a test proves, by their numbers in {@code docs/conformance.tsv}. The build writes the matrix of
 * requirements and tests from it to {@code target/conformance.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Conforms {
    /** Requirement numbers, for example {@code "VI.III.1.h"}. */
    String[] value();
}
