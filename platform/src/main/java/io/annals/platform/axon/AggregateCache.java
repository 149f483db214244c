package io.annals.platform.axon;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Caches the aggregates used last, so that commands need not read their history again.
 * Only for a single writing process: events that another process appends are not noticed
 * before a conflict.
 */
public final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /**
     * @param size the maximum number of aggregates
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
        throw new UnsupportedOperationException("This cache has no listeners");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        this.entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

}
