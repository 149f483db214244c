package io.annals.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times in sentences. */
public final class Times {

    private Times() {
    }

    /** The time to the second, such as {@code 2026-01-31T12:00:00Z}. */
    public static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

}
