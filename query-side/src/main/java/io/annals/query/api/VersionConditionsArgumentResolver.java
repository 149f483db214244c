package io.annals.query.api;

import java.util.ArrayList;
import java.util.List;

import io.annals.api.Refusal.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves controller parameters of the type {@link VersionConditions}. */
final class VersionConditionsArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == VersionConditions.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = (HttpServletRequest) request.getNativeRequest();
        List<Violation> violations = new ArrayList<>();
        Long minVersion = (Long) QueryArgumentResolver.read(RequestParameters.of(http), VersionConditions.MIN_VERSION,
                Long.class, violations);
        if (minVersion != null && minVersion < 0) {
            violations.add(new Violation(VersionConditions.MIN_VERSION, "must be 0 or more"));
        }
        RequestParameters.refuse("invalid-request", "Some parameters are not valid.", violations);
        return new VersionConditions(minVersion,
                new ServletWebRequest(http, (HttpServletResponse) request.getNativeResponse()));
    }

}
