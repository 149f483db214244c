package io.annals.command.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.ForwardNone;

/**
 * A part of a large aggregate that handles some of its commands. It keeps no state of its
 * own but reads that of the aggregate, so its field is {@code transient}.
 */
@AggregateMember(eventForwardingMode = ForwardNone.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Decisions {

}
