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
 * Waits until a read model has reached the version that the client has written. It reads
 * the view repeatedly at growing intervals.
 */
@Component
final class ReadYourWrites {

    private static final Duration FIRST_DELAY = Duration.ofMillis(10);

    private static final Duration MAX_DELAY = Duration.ofMillis(200);

    private final RetryTemplate retries;

    /**
     * @param limit the maximum time to wait
     */
    ReadYourWrites(@Value("${annals.query.min-version-wait:2s}") Duration limit) {
        this.retries = new RetryTemplate(RetryPolicy.builder()
            .includes(Behind.class)
            .delay(FIRST_DELAY)
            .multiplier(1.5)
            .maxDelay(MAX_DELAY)
            .maxRetries(Integer.MAX_VALUE)
            .timeout(limit)
            .build());
    }

    /**
     * Returns the view once it has the version.
     * @throws Refusal {@code projection-behind} if it does not reach the version in time
     */
    <V extends Versioned> V await(@Nullable Long minVersion, Supplier<V> view) {
        if (minVersion == null) {
            return view.get();
        }
        try {
            return this.retries.execute(() -> requireVersion(view, minVersion));
        }
        catch (RetryException ex) {
            if (ex.getCause() instanceof RuntimeException cause && !(cause instanceof Behind)) {
                throw cause;
            }
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "projection-behind", "The view has not reached version "
                    + minVersion + " yet: if a command returned this version, try again shortly.", List.of());
        }
    }

    /** A view that does not exist may not exist yet. */
    private static <V extends Versioned> V requireVersion(Supplier<V> view, long minVersion) {
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

    /** The view has an older version. */
    private static final class Behind extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Behind() {
            super("behind", null, false, false);
        }

    }

}
