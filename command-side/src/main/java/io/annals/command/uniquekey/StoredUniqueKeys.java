package io.annals.command.uniquekey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.annals.api.Refusal;
import io.annals.platform.axon.AggregateLocks;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * Keeps unique keys as aggregates, so that the event store itself enforces uniqueness.
 * Nearly every value is new, so the first attempt to claim one appends the first event of
 * its stream without reading it. If the value is not new, the event store rejects that
 * event, and the retry of the command reads the stream.
 */
public final class StoredUniqueKeys implements UniqueKeys {

    private final Repository<UniqueKey> keys;

    /** The keys that a failed command tried to claim without reading them. */
    private final Cache<UUID, Boolean> contested = Caffeine.newBuilder().maximumSize(10_000).build();

    public StoredUniqueKeys(Repository<UniqueKey> keys) {
        this.keys = keys;
    }

    @Override
    public Optional<UUID> claimIfFree(UniqueValue value, UUID owner, Instant at) {
        UUID keyId = value.keyId();
        if (this.contested.getIfPresent(keyId) != null) {
            return reclaimIfFree(value, owner, at);
        }
        CurrentUnitOfWork.get().onRollback((unitOfWork) -> this.contested.put(keyId, true));
        unchecked(() -> this.keys.newInstance(() -> UniqueKey.create(value, owner, at)));
        return Optional.empty();
    }

    @Override
    public Optional<UUID> reclaimIfFree(UniqueValue value, UUID owner, Instant at) {
        Aggregate<UniqueKey> key = unchecked(() -> this.keys.loadOrCreate(value.keyId().toString(), UniqueKey::new));
        return key.invoke((found) -> found.claimIfFree(value, owner, at));
    }

    @Override
    public Optional<UUID> ownerOf(UniqueValue value) {
        try {
            return AggregateLocks.look(this.keys, value.keyId()).invoke(UniqueKey::owner);
        }
        catch (Refusal neverClaimed) {
            return Optional.empty();
        }
    }

    @Override
    public void release(UUID keyId, UUID owner, Instant at) {
        this.keys.load(keyId.toString()).execute((key) -> key.release(owner, at));
    }

    private static Aggregate<UniqueKey> unchecked(Callable<Aggregate<UniqueKey>> loading) {
        try {
            return loading.call();
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

}
