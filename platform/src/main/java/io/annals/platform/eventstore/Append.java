package io.annals.platform.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The events of one caller, stored together or not at all, and the outcome. */
final class Append {

    private final List<NewEvent> events;

    private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

    Append(List<NewEvent> events) {
        this.events = List.copyOf(events);
    }

    List<NewEvent> events() {
        return this.events;
    }

    int bytes() {
        return this.events.stream().mapToInt(NewEvent::bytes).sum();
    }

    void complete(AppendOutcome result) {
        this.outcome.complete(result);
    }

    /**
     * Waits for the outcome, even if the thread is interrupted: a caller that gave up
     * would not know whether the events are stored. The interrupt status is kept.
     */
    AppendOutcome await() {
        return this.outcome.join();
    }

}
