package io.annals.platform.command;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * The timer {@code annals.commands}, which measures commands until they are durable or
 * refused. Its tags are {@code command} and {@code outcome}: {@code accepted},
 * {@code refused} or {@code failed}. A command that failed because a required service did
 * not respond counts as {@code failed}.
 */
final class CommandMetrics {

    private final MeterRegistry meters;

    private final MeterProvider<Timer> provider;

    private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

    private record TimerKey(String command, String outcome) {
    }

    CommandMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.provider = Timer.builder("annals.commands")
            .description("Commands until they are durable or refused")
            .publishPercentiles(0.5, 0.99)
            .withRegistry(meters);
    }

    <T> T time(String command, Supplier<T> dispatching) {
        Timer.Sample sample = Timer.start(this.meters);
        String outcome = "failed";
        try {
            T accepted = dispatching.get();
            outcome = "accepted";
            return accepted;
        }
        catch (Refusal refusal) {
            outcome = (refusal.kind() == Kind.UNAVAILABLE) ? "failed" : "refused";
            throw refusal;
        }
        finally {
            sample.stop(timer(new TimerKey(command, outcome)));
        }
    }

    private Timer timer(TimerKey timerKey) {
        return this.timers.computeIfAbsent(timerKey,
                (key) -> this.provider.withTags(Tags.of("command", key.command(), "outcome", key.outcome())));
    }

}
