package io.annals.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses query parameters that an endpoint does not have. */
final class ParameterInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            Set<String> known = parameters(method);
            List<Violation> unknown = request.getParameterMap()
                .keySet()
                .stream()
                .filter((name) -> !known.contains(name))
                .sorted()
                .map((name) -> new Violation(name, "is not a parameter of this endpoint"))
                .toList();
            refuse(unknown, known);
        }
        return true;
    }

    private static Set<String> parameters(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
            .map((parameter) -> parameter.getParameterAnnotation(RequestParam.class))
            .filter(Objects::nonNull)
            .map(RequestParam::name)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refuse(List<Violation> unknown, Set<String> known) {
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("unknown-parameter",
                    known.isEmpty() ? "This endpoint has no parameters."
                            : "This endpoint has the parameters " + String.join(", ", known) + ".",
                    unknown.toArray(Violation[]::new));
        }
    }

}
