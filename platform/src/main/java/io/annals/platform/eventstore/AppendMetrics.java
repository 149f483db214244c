package io.annals.platform.eventstore;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Meters of appends: {@code annals.eventstore.append}, the time that a caller waits;
 * {@code annals.eventstore.group}, the time to store a group;
 * {@code annals.eventstore.group.size}, its number of events;
 * {@code annals.eventstore.conflicts}, the appends that lost a version to another writer.
 */
final class AppendMetrics {

    private final Timer append;

    private final Timer group;

    private final DistributionSummary groupSize;

    private final Counter conflicts;

    AppendMetrics(MeterRegistry meters) {
        this.append = Timer.builder("annals.eventstore.append")
            .description("Time a caller waits until its events are durable")
            .publishPercentileHistogram()
            .register(meters);
        this.group = Timer.builder("annals.eventstore.group")
            .description("Time to store a group of appends")
            .register(meters);
        this.groupSize = DistributionSummary.builder("annals.eventstore.group.size")
            .description("Events stored by one commit")
            .baseUnit("events")
            .register(meters);
        this.conflicts = Counter.builder("annals.eventstore.conflicts")
            .description("Appends that lost a version to another writer")
            .register(meters);
    }

    AppendOutcome time(Supplier<AppendOutcome> append) {
        return this.append.record(append);
    }

    Consumer<List<Append>> timed(Consumer<List<Append>> writer) {
        return (appends) -> {
            this.groupSize.record(appends.stream().mapToInt((append) -> append.events().size()).sum());
            this.group.record(() -> writer.accept(appends));
        };
    }

    void conflict() {
        this.conflicts.increment();
    }

}
