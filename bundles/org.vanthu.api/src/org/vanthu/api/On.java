package org.vanthu.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter that names the object on which an operation acts: an {@link org.vanthu.domain.Id} or a {@link Seen}.
 * The access rules judge the caller against it. At most one per operation; without it the operation is about the
 * caller's own account.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface On {}
