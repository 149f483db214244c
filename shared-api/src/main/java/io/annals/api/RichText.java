package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a command, or of a record within one, whose text may be HTML. The
 * dispatcher takes out of it all that could run or deceive in a reader's browser, before
 * anything is decided, so that no event holds it. In an object or list every text is
 * meant, at any depth; a text without {@code <} stays as it is.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD })
public @interface RichText {

}
