package io.annals.platform.query;

import java.io.Serial;
import java.lang.reflect.Type;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.annals.api.Query;
import org.axonframework.messaging.responsetypes.AbstractResponseType;
import org.springframework.core.ResolvableType;

/**
 * The answer that a query record declares. Unlike Axon's own type for single answers it
 * also finds the handlers of generic ones, such as {@code Page<CourseView>}.
 */
final class ResponseType<R> extends AbstractResponseType<R> {

    @Serial
    private static final long serialVersionUID = 1L;

    @JsonCreator
    ResponseType(@JsonProperty("expectedResponseType") Class<?> expectedResponseType) {
        super(expectedResponseType);
    }

    static <R> ResponseType<R> of(Query<R> query) {
        Class<?> answer = ResolvableType.forClass(Query.class, query.getClass()).getGeneric().resolve();
        if (answer == null) {
            throw new IllegalArgumentException(query.getClass() + " does not say what its answer is");
        }
        return new ResponseType<>(answer);
    }

    @Override
    public boolean matches(Type answer) {
        Class<?> type = ResolvableType.forType(answer).resolve();
        return type != null && this.expectedResponseType.isAssignableFrom(type);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Class<R> responseMessagePayloadType() {
        return (Class<R>) this.expectedResponseType;
    }

}
