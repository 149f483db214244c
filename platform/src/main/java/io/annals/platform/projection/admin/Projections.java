package io.annals.platform.projection.admin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.annals.api.Refusal;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.Projection;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The projections of this process and their Axon processors. */
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
     * @throws Refusal {@code not-found} if this process has no such projection
     */
    void require(String projection) {
        named(projection);
    }

    /** The names of all projections of this process, in alphabetical order. */
    List<String> names() {
        return this.projections.keySet().stream().sorted().toList();
    }

    boolean isRunning(String projection) {
        return processor(projection).isRunning();
    }

    /** Whether the processor or one of its segments reports an error. */
    boolean hasError(String projection) {
        StreamingEventProcessor processor = processor(projection);
        return processor.isError()
                || processor.processingStatus().values().stream().anyMatch((segment) -> segment.isErrorState());
    }

    /** Stops the processor and empties the read model. */
    void empty(String projection) {
        StreamingEventProcessor processor = processor(projection);
        processor.shutDown();
        named(projection).restart(() -> {
            processor.resetTokens(StreamableMessageSource::createTailToken);
            queue(projection).clear();
        });
    }

    BulkLoad load(String projection) {
        return named(projection).load();
    }

    void start(String projection) {
        processor(projection).start();
    }

    /** The number of dead letters. */
    long deadLetters(String projection) {
        return queue(projection).size();
    }

    /**
     * The first dead letters, up to the limit; those of an aggregate follow each other.
     */
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

    /** Retries all dead letters, those of each aggregate in order until one fails. */
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
            throw Refusal.notFound("projection", "name");
        }
        return projection;
    }

}
