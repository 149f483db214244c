package io.annals.platform.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import io.annals.api.Refusal.Violation;
import jakarta.validation.ConstraintViolation;

/** Converts violations of Jakarta Validation constraints. */
public final class FieldViolations {

    /**
     * What the validator adds to the path of an element, such as {@code <list element>}.
     */
    private static final Pattern ELEMENT = Pattern.compile("\\.<[a-z ]+>");

    private FieldViolations() {
    }

    /** Names each field as JSON does, ordered by field and message. */
    public static List<Violation> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
            .map((violation) -> new Violation(ELEMENT.matcher(violation.getPropertyPath().toString()).replaceAll(""),
                    ConstraintMessages.of(violation)))
            .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
            .toList();
    }

}
