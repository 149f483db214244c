package io.annals.platform.eventstore;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The events of one caller, which are stored all or none, and what becomes of them. */
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
     * Waits for the outcome, also when the thread is interrupted meanwhile: whoever gave
     * up waiting would not know whether the events are stored. The interruption is kept.
     */
    AppendOutcome await() {
        return this.outcome.join();
    }

}
