package io.annals.command.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.messaging.annotation.MetaDataValue;

/**
 * The {@link java.time.Instant} at which the command happens in the business: now, or
 * what an importer of history says.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@MetaDataValue(value = MetaDataKeys.OCCURRED_AT, required = true)
public @interface OccurredAt {

}
