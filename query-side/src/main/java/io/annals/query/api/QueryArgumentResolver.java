package io.annals.query.api;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.annals.api.Query;
import io.annals.api.Refusal.Violation;
import io.annals.platform.validation.FieldViolations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Creates a query record from the request. Each component comes from the path variable or
 * query parameter of its name. The refusal of an invalid request lists all violations.
 */
final class QueryArgumentResolver implements HandlerMethodArgumentResolver {

    private final Validator validator;

    QueryArgumentResolver(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Query.class.isAssignableFrom(parameter.getParameterType()) && parameter.getParameterType().isRecord();
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        RequestParameters parameters = RequestParameters.of(http);
        parameters.allowOnly(http, names(parameter));
        Object query = read(parameters, parameter.getParameterType());
        validate(query);
        return query;
    }

    private static Set<String> names(MethodParameter parameter) {
        Set<String> names = new HashSet<>();
        for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
            names.add(component.getName());
        }
        if (List.of(parameter.getExecutable().getParameterTypes()).contains(VersionConditions.class)) {
            names.add(VersionConditions.MIN_VERSION);
        }
        return names;
    }

    private static Object read(RequestParameters parameters, Class<?> query) {
        List<Violation> violations = new ArrayList<>();
        @Nullable Object[] values = Arrays.stream(query.getRecordComponents())
            .map((component) -> read(parameters, component.getName(), component.getType(), violations))
            .toArray();
        RequestParameters.refuse("invalid-request", "Some parameters are not valid.", violations);
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(query), values);
    }

    static @Nullable Object read(RequestParameters parameters, String name, Class<?> type, List<Violation> violations) {
        String text = parameters.value(name);
        if (text == null) {
            return null;
        }
        try {
            return ParameterTypes.read(text, type);
        }
        catch (IllegalArgumentException ex) {
            violations.add(new Violation(name, String.valueOf(ex.getMessage())));
            return null;
        }
    }

    private void validate(Object query) {
        RequestParameters.refuse("invalid-request", "Some parameters are not valid.",
                FieldViolations.of(this.validator.validate(query)));
    }

}
