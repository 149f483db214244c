package io.annals.query.api;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import io.annals.api.Refusal;
import io.annals.api.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Waits a short while for a read model to show what a client knows was written, looking
 * again at growing intervals.
 */
@Component
final class ReadYourWrites {

    private static final Duration FIRST_LOOK = Duration.ofMillis(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final RetryTemplate again;

    /**
     * @param limit how long an answer may wait
     */
    ReadYourWrites(@Value("${annals.query.min-version-wait:2s}") Duration limit) {
        this.again = new RetryTemplate(RetryPolicy.builder()
            .includes(Behind.class)
            .delay(FIRST_LOOK)
            .multiplier(1.5)
            .maxDelay(LONGEST_PAUSE)
            .maxRetries(Integer.MAX_VALUE)
            .timeout(limit)
            .build());
    }

    /**
     * The view, once it is new enough.
     * @throws Refusal {@code projection-behind} where it is not in time
     */
    <V extends Versioned> V await(@Nullable Long minVersion, Supplier<V> view) {
        if (minVersion == null) {
            return view.get();
        }
        try {
            return this.again.execute(() -> newEnough(view, minVersion));
        }
        catch (RetryException ex) {
            if (ex.getCause() instanceof RuntimeException cause && !(cause instanceof Behind)) {
                throw cause;
            }
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "projection-behind",
                    "The view has not reached version " + minVersion + " yet: try again shortly.", List.of());
        }
    }

    /** What is not there may not be there yet. */
    private static <V extends Versioned> V newEnough(Supplier<V> view, long minVersion) {
        try {
            V current = view.get();
            if (current.version() >= minVersion) {
                return current;
            }
        }
        catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
        }
        throw new Behind();
    }

    /** The view is older than it has to be. */
    private static final class Behind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Behind() {
            super("behind", null, false, false);
        }

    }

}
