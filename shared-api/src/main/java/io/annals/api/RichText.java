package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a command, or of a record within one, whose text is HTML. Before the
 * command is handled, the dispatcher sanitizes it, so that every event contains HTML that
 * is safe to render; docs/texts.md lists what it may contain. A {@code <} that begins no
 * tag is escaped. In an object this applies to the texts of its fields at any depth.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD })
public @interface RichText {

    /**
     * The names of the fields of an object whose texts are HTML, while all others are
     * data; empty if all texts are HTML.
     */
    String[] fields() default {};

}
