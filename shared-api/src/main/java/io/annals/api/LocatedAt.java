package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where the view of an aggregate is found, on the sealed interface of its commands:
 * {@code /queries/courses/{id}}. The answer to a creation points there.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LocatedAt {

    String value();

}
