package io.annals.platform.projection.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.platform.projection.Projection;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The projections of this process with their Axon processors. */
final class Projections {

    private final Map<String, Projection> projections;

    private final Supplier<EventProcessingConfiguration> processing;

    /**
     * @param processing the processors of the projections, once Axon is configured
     */
    Projections(Collection<Projection> projections, Supplier<EventProcessingConfiguration> processing) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.processing = processing;
    }

    /**
     * @throws Refusal {@code not-found} where there is no such projection in this process
     */
    void require(String projection) {
        if (!this.projections.containsKey(projection)) {
            throw Refusal.notFound("projection");
        }
    }

    boolean isRunning(String projection) {
        return processor(projection).isRunning();
    }

    /** Whether the processor itself or one of its segments is in trouble just now. */
    boolean isInTrouble(String projection) {
        StreamingEventProcessor processor = processor(projection);
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch((segment) -> segment.isErrorState());
    }

    /**
     * Empties what the projection wrote and sets the tokens back; the processor then
     * begins anew.
     */
    void restart(String projection) {
        StreamingEventProcessor processor = processor(projection);
        processor.shutDown();
        try {
            named(projection).restart(() -> {
                processor.resetTokens(StreamableMessageSource::createTailToken);
                queue(projection).clear();
            });
        }
        finally {
            processor.start();
        }
    }

    /** How many events wait because they, or earlier ones, could not be projected. */
    long deadLetters(String projection) {
        return queue(projection).size();
    }

    /** The first so many events that wait, those of one aggregate together. */
    List<DeadLetterItem> deadLetters(String projection, int limit) {
        List<DeadLetterItem> items = new ArrayList<>();
        for (Iterable<DeadLetter<? extends EventMessage<?>>> sequence : queue(projection).deadLetters()) {
            for (DeadLetter<? extends EventMessage<?>> letter : sequence) {
                if (items.size() == limit) {
                    return items;
                }
                items.add(DeadLetterItem.of(letter));
            }
        }
        return items;
    }

    /** Tries all dead letters again, each aggregate's in order until one fails. */
    void retryDeadLetters(String projection) {
        SequencedDeadLetterProcessor<EventMessage<?>> processor = this.processing.get()
            .sequencedDeadLetterProcessor(projection)
            .orElseThrow();
        long sequences = queue(projection).amountOfSequences();
        for (long sequence = 0; sequence < sequences; sequence++) {
            processor.processAny();
        }
    }

    private SequencedDeadLetterQueue<EventMessage<?>> queue(String projection) {
        return this.processing.get().deadLetterQueue(projection).orElseThrow();
    }

    private StreamingEventProcessor processor(String projection) {
        return this.processing.get().eventProcessor(projection, StreamingEventProcessor.class).orElseThrow();
    }

    private Projection named(String name) {
        Projection projection = this.projections.get(name);
        if (projection == null) {
            throw Refusal.notFound("projection");
        }
        return projection;
    }

}
