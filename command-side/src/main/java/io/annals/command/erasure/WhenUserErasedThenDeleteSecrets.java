package io.annals.command.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.user.UserEvent.UserErased;
import io.annals.command.user.UserSecrets;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.relational.BatchProjector;

/**
 * Completes every erasure. The command deletes the secrets too, so that they are gone
 * when it is answered; this covers commands that were interrupted after the event, and
 * secrets that a backup brought back. Deleting secrets again changes nothing.
 */
final class WhenUserErasedThenDeleteSecrets implements BatchProjector<List<UUID>> {

    private final UserSecrets secrets;

    WhenUserErasedThenDeleteSecrets(UserSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return eventType == UserErased.class;
    }

    @Override
    public List<UUID> begin() {
        return new ArrayList<>();
    }

    @Override
    public void add(EventContext event, List<UUID> batch) {
        if (event.event() instanceof UserErased erased) {
            batch.add(erased.userId());
        }
    }

    @Override
    public void write(List<UUID> batch) {
        batch.forEach(this.secrets::erase);
    }

}
