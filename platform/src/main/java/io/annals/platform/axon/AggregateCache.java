package io.annals.platform.axon;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last, so that a command need not read their history again.
 * Only for a process that is the only one to write: what another process appends is not
 * noticed here before a conflict.
 */
public final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /**
     * @param size how many aggregates to keep at most
     */
    public AggregateCache(long size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    @Override
    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals", "NullAway" })
    public <K, V> @Nullable V get(K key) {
        return (V) this.entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        this.entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return this.entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) this.entries.get(key, (missing) -> valueSupplier.get());
    }

    @Override
    public boolean remove(Object key) {
        return this.entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        this.entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return this.entries.asMap().containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        this.entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

}
