package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a command, or of a record within one, whose text may be HTML. Before the
 * command is handled, the dispatcher removes everything that could run or deceive in a
 * reader's browser, so no event contains it. In an object or list this applies to every
 * text at any depth; a text without {@code <} is unchanged.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD })
public @interface RichText {

}
