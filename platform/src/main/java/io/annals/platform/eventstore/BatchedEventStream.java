package io.annals.platform.eventstore;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

/**
 * A stream of items that are fetched in batches, each when the previous one is consumed.
 * A batch that is not full is the last one.
 */
final class BatchedEventStream<T> extends AbstractSpliterator<T> {

    private final int size;

    private final Function<Optional<T>, List<T>> fetch;

    private @Nullable T last;

    private @Nullable Iterator<T> batch;

    private boolean end;

    private BatchedEventStream(int size, Function<Optional<T>, List<T>> fetch) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.size = size;
        this.fetch = fetch;
    }

    /**
     * @param size the size of a full batch
     * @param fetch fetches the batch after an item; empty for the first batch
     */
    static <T> Stream<T> of(int size, Function<Optional<T>, List<T>> fetch) {
        return StreamSupport.stream(new BatchedEventStream<>(size, fetch), false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Iterator<T> current = batch();
        if (!current.hasNext()) {
            return false;
        }
        T item = current.next();
        this.last = item;
        action.accept(item);
        return true;
    }

    private Iterator<T> batch() {
        Iterator<T> current = this.batch;
        if (current == null || (!current.hasNext() && !this.end)) {
            List<T> items = this.fetch.apply(Optional.ofNullable(this.last));
            this.end = items.size() < this.size;
            current = items.iterator();
            this.batch = current;
        }
        return current;
    }

}
