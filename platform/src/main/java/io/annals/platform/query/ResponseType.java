package io.annals.platform.query;

import java.io.Serial;
import java.lang.reflect.Type;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.annals.api.Query;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.springframework.core.ResolvableType;

/**
 * The result type that a query record declares. Unlike Axon's
 * {@code InstanceResponseType} it also matches handlers with a generic result, such as
 * {@code Page<CourseView>}.
 */
final class ResponseType<R> extends AbstractResponseType<R> {

    @Serial
    private static final long serialVersionUID = 1L;

    @JsonCreator
    ResponseType(@JsonProperty("expectedResponseType") Class<?> expectedResponseType) {
        super(expectedResponseType);
    }

    static <R> ResponseType<R> of(Query<R> query) {
        Class<?> result = ResolvableType.forClass(Query.class, query.getClass()).getGeneric().resolve();
        if (result == null) {
            throw new IllegalArgumentException(query.getClass() + " does not declare its result type");
        }
        return new ResponseType<>(result);
    }

    @Override
    public boolean matches(Type result) {
        Class<?> type = ResolvableType.forType(result).resolve();
        return type != null && this.expectedResponseType.isAssignableFrom(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<R> responseMessagePayloadType() {
        return (Class<R>) this.expectedResponseType;
    }

}
