package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The path of an aggregate's view, such as {@code /queries/courses/{id}}, declared on the
 * sealed interface of its commands. The response to a creation refers to it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LocatedAt {

    String value();

}
