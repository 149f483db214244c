package io.annals.api;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Decides which texts have a {@link Size}. A character is a Unicode code point, as in
 * JSON Schema and Postgres, so that an emoji counts once. Hibernate Validator finds this
 * validator as a service and prefers it for strings.
 */
public final class TextLength implements ConstraintValidator<Size, @Nullable String> {

    private int min;

    private int max;

    /** The number of characters in a text. */
    public static int of(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public void initialize(Size size) {
        this.min = size.min();
        this.max = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        int length = of(text);
        return this.min <= length && length <= this.max;
    }

}
