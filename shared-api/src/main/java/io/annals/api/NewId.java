package io.annals.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id of what a command brings into being. A client may choose it (any UUID that is
 * not taken); left out, the dispatcher fills in a UUIDv7. The answer's {@code id} is
 * this.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD })
public @interface NewId {

}
