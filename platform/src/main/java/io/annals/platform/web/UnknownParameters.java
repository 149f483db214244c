package io.annals.platform.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import jakarta.servlet.http.HttpServletRequest;

/** Refuses query parameters that an endpoint does not have. */
public final class UnknownParameters {

    private UnknownParameters() {
    }

    /**
     * Refuses the request if it has a query parameter with another name.
     * @param endpoint what the messages call the endpoint, such as {@code query}
     * @throws Refusal {@code unknown-parameter}, with a violation for each of them
     */
    public static void refuse(HttpServletRequest request, Set<String> known, String endpoint) {
        List<Violation> unknown = request.getParameterMap()
            .keySet()
            .stream()
            .filter((name) -> !known.contains(name))
            .sorted()
            .map((name) -> new Violation(name, "is not a parameter of this " + endpoint))
            .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("unknown-parameter", parametersOf(endpoint, known),
                    unknown.toArray(Violation[]::new));
        }
    }

    private static String parametersOf(String endpoint, Set<String> known) {
        return known.isEmpty() ? "This " + endpoint + " has no parameters."
                : "This " + endpoint + " has the parameters " + String.join(", ", new TreeSet<>(known)) + ".";
    }

}
