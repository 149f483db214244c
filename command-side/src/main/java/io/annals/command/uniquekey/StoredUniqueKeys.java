package io.annals.command.uniquekey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.modelling.command.Repository;

/** Unique keys as aggregates, so that the event store itself guards them. */
public final class StoredUniqueKeys implements UniqueKeys {

    private final Repository<UniqueKey> keys;

    public StoredUniqueKeys(Repository<UniqueKey> keys) {
        this.keys = keys;
    }

    @Override
    public Optional<UUID> claimIfFree(UniqueValue value, UUID owner, Instant at) {
        try {
            return this.keys.loadOrCreate(value.keyId().toString(), UniqueKey::new)
                .invoke((key) -> key.claimIfFree(value, owner, at));
        }
        catch (RuntimeException ex) {
            throw ex;
        }
        catch (Exception ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public void release(UUID keyId, UUID owner, Instant at) {
        this.keys.load(keyId.toString()).execute((key) -> key.release(owner, at));
    }

}
