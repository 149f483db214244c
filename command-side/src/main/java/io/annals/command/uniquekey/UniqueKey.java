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
 * A value that only one may have at a time. Its id is derived from the value, so two who
 * take the same value write the same stream, and the event store lets only one.
 */
@AggregateRoot
@Revision("1")
@Noun("unique key")
public class UniqueKey extends TenantOwned<UniqueKeyEvent> {

    private @Nullable String kind;

    private @Nullable UUID owner;

    /** A value that nobody had before. */
    static UniqueKey claimed(UniqueValue value, UUID claimant, Instant at) {
        apply(new KeyClaimed(value.keyId(), value.kind(), claimant, at));
        return new UniqueKey();
    }

    /** Takes the value unless somebody has it, and says who. */
    Optional<UUID> claimIfFree(UniqueValue value, UUID claimant, Instant at) {
        if (this.owner != null) {
            return Optional.of(this.owner);
        }
        apply(new KeyClaimed(value.keyId(), value.kind(), claimant, at));
        return Optional.empty();
    }

    /** Who has the value. */
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
