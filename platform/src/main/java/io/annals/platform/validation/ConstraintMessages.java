package io.annals.platform.validation;

import java.util.Collection;
import java.util.Map;

import io.annals.api.NotBlankText;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The message of a violated constraint, which continues a sentence that begins with the
 * field. Message bundles of Jakarta Validation cannot tell the length of a text from the
 * number of entries in a list.
 */
public final class ConstraintMessages {

    private ConstraintMessages() {
    }

    /** The requirement that the value does not meet. */
    public static String of(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case NotNull required -> "is required";
            case NotBlank text -> (value == null) ? "is required" : NotBlankText.MESSAGE;
            case NotEmpty list -> (value == null) ? "is required" : "must not be empty";
            case Size size -> "must have " + range(size) + " " + unit(size, value);
            case Positive number -> "must be greater than 0";
            case PositiveOrZero number -> "must be 0 or more";
            case Min min -> "must be " + min.value() + " or more";
            case Max max -> "must be " + max.value() + " or less";
            case DecimalMin min -> "must be " + min.value() + " or more";
            case DecimalMax max -> "must be " + max.value() + " or less";
            case Digits digits -> "must have at most " + digits.integer()
                    + " digits before the decimal point and at most " + digits.fraction() + " after it";
            case Email email -> "must be an e-mail address such as ada@example.org";
            case Past date -> "must be in the past";
            default -> violation.getMessage();
        };
    }

    private static String range(Size size) {
        if (size.min() == 0) {
            return "at most " + size.max();
        }
        if (size.max() == Integer.MAX_VALUE) {
            return "at least " + size.min();
        }
        return size.min() + " to " + size.max();
    }

    private static String unit(Size size, @Nullable Object value) {
        boolean one = size.max() == 1 || (size.min() == 1 && size.max() == Integer.MAX_VALUE);
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return one ? "entry" : "entries";
        }
        return one ? "character" : "characters";
    }

}
