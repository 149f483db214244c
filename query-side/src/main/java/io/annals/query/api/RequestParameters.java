package io.annals.query.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.platform.web.UnknownParameters;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** The path variables and query parameters of a request, each with a single value. */
final class RequestParameters {

    private final Map<String, String> values = new HashMap<>();

    private final Set<String> inPath;

    private RequestParameters(Map<String, String> inPath) {
        this.inPath = inPath.keySet();
        this.values.putAll(inPath);
    }

    static RequestParameters of(HttpServletRequest request) {
        RequestParameters parameters = new RequestParameters(pathVariables(request));
        List<Violation> repeated = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length == 1) {
                parameters.values.putIfAbsent(name, values[0]);
            }
            else {
                repeated.add(new Violation(name, "must occur only once"));
            }
        });
        refuse("invalid-request", "A parameter occurs more than once.", repeated);
        return parameters;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> pathVariables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return (variables != null) ? (Map<String, String>) variables : Map.of();
    }

    @Nullable String value(String name) {
        return this.values.get(name);
    }

    /** Refuses parameters with other names. */
    void allowOnly(HttpServletRequest request, Set<String> names) {
        Set<String> allowed = new HashSet<>(names);
        allowed.removeAll(this.inPath);
        UnknownParameters.refuse(request, allowed, "query");
    }

    static void refuse(String code, String message, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid(code, message, violations.toArray(Violation[]::new));
        }
    }

}
