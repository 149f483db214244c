package io.annals.platform.openapi;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Set;

import io.annals.api.NotBlankText;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ElementDescriptor;

/** Translates constraints of Jakarta Validation to JSON Schema. */
final class Constraints {

    private Constraints() {
    }

    /** Whether the constraints forbid {@code null}. */
    static boolean require(ElementDescriptor element) {
        return element.getConstraintDescriptors()
            .stream()
            .map(ConstraintDescriptor::getAnnotation)
            .anyMatch((constraint) -> constraint instanceof NotNull || constraint instanceof NotBlank
                    || constraint instanceof NotEmpty);
    }

    /** Adds the constraints that JSON Schema can express to the schema. */
    static void describe(ElementDescriptor element, Schema<?> schema) {
        for (ConstraintDescriptor<?> constraint : element.getConstraintDescriptors()) {
            describe(constraint.getAnnotation(), schema);
        }
        dropWiderBound(schema);
    }

    /** The number of digits implies a bound, which a stated maximum makes superfluous. */
    private static void dropWiderBound(Schema<?> schema) {
        BigDecimal below = schema.getExclusiveMaximumValue();
        BigDecimal maximum = schema.getMaximum();
        if (below != null && maximum != null && maximum.compareTo(below) < 0) {
            schema.setExclusiveMaximumValue(null);
        }
    }

    private static void describe(Annotation constraint, Schema<?> schema) {
        switch (constraint) {
            case Size size -> size(schema, size.min(), size.max());
            case NotEmpty notEmpty -> size(schema, 1, Integer.MAX_VALUE);
            case NotBlank notBlank -> schema.pattern(NotBlankText.VISIBLE);
            case Pattern pattern -> schema.pattern("^(?:" + pattern.regexp() + ")$");
            case Email email -> schema.format("email");
            case Positive positive -> schema.setExclusiveMinimumValue(BigDecimal.ZERO);
            case PositiveOrZero positive -> schema.minimum(BigDecimal.ZERO);
            case Min min -> schema.minimum(BigDecimal.valueOf(min.value()));
            case Max max -> schema.maximum(BigDecimal.valueOf(max.value()));
            case DecimalMin min -> schema.minimum(new BigDecimal(min.value()));
            case DecimalMax max -> schema.maximum(new BigDecimal(max.value()));
            case Digits digits -> {
                schema.multipleOf(BigDecimal.ONE.movePointLeft(digits.fraction()));
                schema.setExclusiveMaximumValue(BigDecimal.ONE.movePointRight(digits.integer()));
            }
            default -> {
            }
        }
    }

    /**
     * Sets only the bounds that are given, because another constraint may set the rest.
     */
    private static void size(Schema<?> schema, int min, int max) {
        Set<String> types = schema.getTypes();
        if (min > 0) {
            switch (kind(types)) {
                case "array" -> schema.setMinItems(min);
                case "object" -> schema.setMinProperties(min);
                default -> schema.setMinLength(min);
            }
        }
        if (max < Integer.MAX_VALUE) {
            switch (kind(types)) {
                case "array" -> schema.setMaxItems(max);
                case "object" -> schema.setMaxProperties(max);
                default -> schema.setMaxLength(max);
            }
        }
    }

    private static String kind(Set<String> types) {
        return types.contains("array") ? "array" : types.contains("object") ? "object" : "string";
    }

}
