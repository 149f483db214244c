package io.annals.command.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * A bucket of tokens per key, full at first and refilled at a steady rate; who takes the
 * last one waits. In the memory of this process, for the keys used last.
 */
final class TokenBuckets {

    private static final int KEPT = 100_000;

    private final Cache<String, Bucket> buckets;

    private final int capacity;

    private final Duration refill;

    private final Clock clock;

    /**
     * @param capacity how many tokens a full bucket has
     * @param refill after how long there is one token more
     */
    TokenBuckets(int capacity, Duration refill, Clock clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.clock = clock;
        // A bucket that was left alone so long is full again.
        this.buckets = Caffeine.newBuilder().maximumSize(KEPT).expireAfterAccess(refill.multipliedBy(capacity)).build();
    }

    /**
     * How full a bucket was at some moment, as the time that its tokens took to come, and
     * how long whoever came then has to wait.
     */
    private record Bucket(Duration content, Instant at, Duration delay) {

        Bucket(Duration content, Instant at) {
            this(content, at, Duration.ZERO);
        }

    }

    /**
     * Takes a token.
     * @return how long to wait where there is none; zero where one was taken
     */
    Duration take(String key) {
        return Objects.requireNonNull(this.buckets.asMap().compute(key, (same, bucket) -> {
            Bucket now = refilled(bucket);
            Duration left = now.content().minus(this.refill);
            return left.isNegative() ? new Bucket(now.content(), now.at(), left.negated()) : new Bucket(left, now.at());
        })).delay();
    }

    /** Puts a token back. */
    void giveBack(String key) {
        this.buckets.asMap().computeIfPresent(key, (same, bucket) -> {
            Bucket now = refilled(bucket);
            return new Bucket(atMostFull(now.content().plus(this.refill)), now.at());
        });
    }

    private Bucket refilled(@Nullable Bucket bucket) {
        Instant now = this.clock.instant();
        if (bucket == null) {
            return new Bucket(full(), now);
        }
        Duration since = Duration.between(bucket.at(), now);
        return since.isNegative() ? bucket : new Bucket(atMostFull(bucket.content().plus(since)), now);
    }

    private Duration atMostFull(Duration content) {
        return (content.compareTo(full()) > 0) ? full() : content;
    }

    private Duration full() {
        return this.refill.multipliedBy(this.capacity);
    }

}
