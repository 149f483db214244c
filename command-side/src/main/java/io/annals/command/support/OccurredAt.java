package io.annals.command.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * The business time of a command as a {@link java.time.Instant}: now, or the time that an
 * importer of history states.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@MetaDataValue(value = MetaDataKeys.OCCURRED_AT, required = true)
public @interface OccurredAt {

}
