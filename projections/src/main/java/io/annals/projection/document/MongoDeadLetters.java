package io.annals.projection.document;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.DeadLetterQueueOverflowException;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.NoSuchDeadLetterException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The events that a projection could not apply, and later events of the same documents. A
 * dead letter refers to the event in the event store, so no personal data is stored here,
 * and an event that could not be decoded may be readable later.
 */
final class MongoDeadLetters implements SequencedDeadLetterQueue<EventMessage<?>> {

    static final String COLLECTION = "projection_dead_letter";

    /** The maximum number of documents with dead letters; then the projection stops. */
    private static final int MAX_SEQUENCES = 1024;

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

    private static final String CLAIMED_AT = "claimedAt";

    private static final Document IN_ORDER = new Document(DeadLetterMapper.POSITION, 1);

    private final String processor;

    private final MongoCollection<Document> collection;

    private final DeadLetterMapper letters;

    private final Clock clock;

    MongoDeadLetters(String processor, MongoCollection<Document> collection, DeadLetterMapper letters, Clock clock) {
        this.processor = processor;
        this.collection = collection;
        this.letters = letters;
        this.clock = clock;
    }

    /** The documents that have dead letters; queried once for each batch. */
    Set<String> sequences() {
        Set<String> sequences = new LinkedHashSet<>();
        this.collection.find(all())
            .sort(new Document(DeadLetterMapper.TOUCHED_AT, 1))
            .projection(new Document(DeadLetterMapper.SEQUENCE, 1))
            .forEach((letter) -> sequences.add(letter.getString(DeadLetterMapper.SEQUENCE)));
        return sequences;
    }

    /** Enqueuing the same event again changes only its cause. */
    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        if (isFull(sequence)) {
            throw new DeadLetterQueueOverflowException(
                    this.processor + " has dead letters of " + MAX_SEQUENCES + " documents");
        }
        Document stored = this.letters.document(this.processor, sequence.toString(), letter);
        this.collection.replaceOne(id(letter), stored, new ReplaceOptions().upsert(true));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        this.collection.deleteOne(id(letter));
    }

    @Override
    public void requeue(DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater) {
        Document found = this.collection.find(id(letter)).first();
        if (found == null) {
            throw new NoSuchDeadLetterException("The dead letter does not exist");
        }
        Document updated = this.letters.document(this.processor, found.getString(DeadLetterMapper.SEQUENCE),
                updater.apply(letter).markTouched());
        this.collection.replaceOne(id(letter), updated);
    }

    @Override
    public boolean contains(Object sequence) {
        return sequenceSize(sequence) > 0;
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        List<DeadLetter<? extends EventMessage<?>>> found = new ArrayList<>();
        this.collection.find(of(sequence)).sort(IN_ORDER).forEach((letter) -> found.add(this.letters.letter(letter)));
        return found;
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        return sequences().stream().map(this::deadLetterSequence).toList();
    }

    @Override
    public boolean isFull(Object sequence) {
        Set<String> sequences = sequences();
        return sequences.size() >= MAX_SEQUENCES && !sequences.contains(sequence.toString());
    }

    @Override
    public long size() {
        return this.collection.countDocuments(all());
    }

    @Override
    public long sequenceSize(Object sequence) {
        return this.collection.countDocuments(of(sequence));
    }

    @Override
    public long amountOfSequences() {
        return sequences().size();
    }

    @Override
    public void clear() {
        this.collection.deleteMany(all());
    }

    /**
     * Retries the first sequence whose first dead letter matches, until one fails.
     */
    @Override
    public boolean process(Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        for (Document first : firsts()) {
            if (filter.test(this.letters.letter(first)) && claim(first)) {
                return process(first, task);
            }
        }
        return false;
    }

    private List<Document> firsts() {
        Map<String, Document> firsts = new LinkedHashMap<>();
        this.collection.find(all())
            .sort(IN_ORDER)
            .forEach((letter) -> firsts.putIfAbsent(letter.getString(DeadLetterMapper.SEQUENCE), letter));
        return firsts.values().stream().sorted(DeadLetterMapper.LONGEST_UNTOUCHED).toList();
    }

    private boolean process(Document first,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        @Nullable Document next = first;
        while (next != null) {
            DeadLetter<EventMessage<?>> letter = this.letters.letter(next);
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                requeue(letter,
                        (failed) -> decision.withDiagnostics(failed).withCause(decision.enqueueCause().orElse(null)));
                return false;
            }
            evict(letter);
            next = this.collection.find(of(next.getString(DeadLetterMapper.SEQUENCE))).sort(IN_ORDER).first();
        }
        return true;
    }

    /** Prevents concurrent retries of the same sequence. */
    private boolean claim(Document letter) {
        Document unclaimed = new Document(DocumentState.ID, letter.getString(DocumentState.ID)).append("$or", List.of(
                new Document(CLAIMED_AT, null),
                new Document(CLAIMED_AT, new Document("$lt", Date.from(this.clock.instant().minus(CLAIM_TIMEOUT))))));
        Document claimed = new Document("$set", new Document(CLAIMED_AT, Date.from(this.clock.instant())));
        return this.collection.updateOne(unclaimed, claimed).getMatchedCount() == 1;
    }

    private Document all() {
        return new Document(DeadLetterMapper.PROCESSOR, this.processor);
    }

    private Document of(Object sequence) {
        return all().append(DeadLetterMapper.SEQUENCE, sequence.toString());
    }

    private Document id(DeadLetter<? extends EventMessage<?>> letter) {
        return new Document(DocumentState.ID, DeadLetterMapper.id(this.processor, letter.message()));
    }

}
