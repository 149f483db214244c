package io.annals.platform.messaging;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/**
 * Resolves parameters of message handlers of the type {@link Caller}. Found by the
 * service loader.
 */
public final class CallerParameterResolverFactory implements ParameterResolverFactory {

    @Override
    public @Nullable ParameterResolver<Caller> createInstance(Executable executable, Parameter[] parameters,
            int parameterIndex) {
        return (parameters[parameterIndex].getType() == Caller.class) ? new CallerResolver() : null;
    }

    private static final class CallerResolver implements ParameterResolver<Caller> {

        @Override
        public Caller resolveParameterValue(Message<?> message) {
            return CallerMetaData.caller(message.getMetaData());
        }

        @Override
        public boolean matches(Message<?> message) {
            return message.getMetaData().containsKey(MetaDataKeys.TENANT);
        }

    }

}
