package io.annals.api;

import java.util.regex.Pattern;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Decides which texts are {@link NotBlank}: those with a visible character. The validator
 * of the library accepts spaces beyond ASCII, such as the no-break space. Hibernate
 * Validator finds this one as a service and prefers it for strings.
 */
public final class NotBlankText implements ConstraintValidator<NotBlank, @Nullable String> {

    /** Finds a visible character. */
    public static final String VISIBLE = "[^\\s\\p{Z}\\p{Cc}\\p{Cf}]";

    /** Matches texts with a visible character, for fields that may be absent. */
    public static final String REGEXP = "[\\s\\S]*" + VISIBLE + "[\\s\\S]*";

    /** The message for texts that do not match. */
    public static final String MESSAGE = "must not be blank";

    private static final Pattern PATTERN = Pattern.compile(VISIBLE);

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text != null && PATTERN.matcher(text).find();
    }

}
