package io.annals.api.assessment.question;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A text that is right.
 *
 * @param pattern the text, in which {@code *} stands for any characters, also for none;
 * {@code \*} is an asterisk and {@code \\} a backslash
 */
public record AcceptedText(@NotBlank @Size(max = AcceptedText.MAX_LENGTH) String pattern) {

    /** How many characters a pattern may have. */
    public static final int MAX_LENGTH = 500;

    /** Whether it asks for anything at all. */
    boolean asksForSomething() {
        return !this.pattern.replace("\\*", "x").replace('*', ' ').isBlank();
    }

}
