package io.annals.command.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * Limits the failed logins of a user and from a network address. Each attempt takes a
 * token from a bucket, which a successful one gives back, so that concurrent attempts
 * gain nothing. The buckets are in the memory of this process.
 */
final class LoginThrottle {

    private static final int MAX_BUCKETS = 100_000;

    private final LoadingCache<String, Bucket> users;

    private final LoadingCache<String, Bucket> addresses;

    LoginThrottle(LoginThrottlingSettings settings, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        this.users = buckets(settings.perUser(), settings.userRecovery(), time);
        this.addresses = buckets(settings.perAddress(), settings.addressRecovery(), time);
    }

    private static LoadingCache<String, Bucket> buckets(int capacity, Duration recovery, TimeMeter time) {
        return Caffeine.newBuilder()
            .maximumSize(MAX_BUCKETS)
            // A bucket that was not used for so long is full again.
            .expireAfterAccess(recovery.multipliedBy(capacity))
            .build((key) -> Bucket.builder()
                .addLimit((limit) -> limit.capacity(capacity).refillGreedy(1, recovery))
                .withCustomTimePrecision(time)
                .build());
    }

    /**
     * Begins an attempt.
     * @param user the tenant and e-mail address that the client sent
     * @throws TooManyAttemptsException if the client has to wait
     */
    LoginAttempt begin(String user, String address) {
        Bucket ofAddress = this.addresses.get(address);
        take(ofAddress);
        Bucket ofUser = this.users.get(user);
        take(ofUser);
        return () -> {
            ofUser.addTokens(1);
            ofAddress.addTokens(1);
        };
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttemptsException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** An attempt that counts as failed until it succeeds. */
    @FunctionalInterface
    interface LoginAttempt {

        void succeeded();

    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = this.clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }

    }

}
