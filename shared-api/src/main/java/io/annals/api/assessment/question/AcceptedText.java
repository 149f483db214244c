package io.annals.api.assessment.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text that is accepted as right.
 *
 * @param pattern the text, in which {@code *} matches any characters or none; {@code \*}
 * is an asterisk and {@code \\} a backslash
 */
public record AcceptedText(@NotBlank @Size(max = AcceptedText.MAX_LENGTH) String pattern) {

    /** The maximum number of characters of a pattern. */
    public static final int MAX_LENGTH = 500;

    /** Whether it has more than wildcards and white space. */
    boolean hasLiteralText() {
        return !TextNormalizer.visible(this.pattern.replace("\\*", "x").replace('*', ' ')).isEmpty();
    }

}
