package io.annals.command.uniquekey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.uniquekey.UniqueKeyEvent;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyClaimed;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyReleased;
import io.annals.command.support.Noun;
import io.annals.command.support.TenantOwned;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The reservation of a value for one owner. The id is derived from the value, so two
 * commands that claim the same value append to the same stream, and the event store
 * accepts only one of them.
 */
@AggregateRoot
@Revision("1")
@Noun("unique key")
public class UniqueKey extends TenantOwned<UniqueKeyEvent> {

    private @Nullable String kind;

    private @Nullable UUID owner;

    /** Claims a value that was never claimed before. */
    static UniqueKey create(UniqueValue value, UUID claimant, Instant at) {
        apply(new KeyClaimed(value.keyId(), value.kind(), claimant, at));
        return new UniqueKey();
    }

    /**
     * Claims the value if it is free.
     * @return the owner if it is not free, otherwise empty
     */
    Optional<UUID> claimIfFree(UniqueValue value, UUID claimant, Instant at) {
        if (this.owner != null) {
            return Optional.of(this.owner);
        }
        apply(new KeyClaimed(value.keyId(), value.kind(), claimant, at));
        return Optional.empty();
    }

    /** The owner of the value; empty if it is free. */
    public Optional<UUID> owner() {
        return Optional.ofNullable(this.owner);
    }

    void release(UUID holder, Instant at) {
        if (this.kind != null && holder.equals(this.owner)) {
            apply(new KeyReleased(id(), this.kind, holder, at));
        }
    }

    @Override
    protected void evolve(UniqueKeyEvent event) {
        switch (event) {
            case KeyClaimed claimed -> {
                this.kind = claimed.kind();
                this.owner = claimed.ownerId();
            }
            case KeyReleased released -> this.owner = null;
        }
    }

}
