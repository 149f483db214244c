package io.annals.command.erasure;

import io.annals.api.user.UserEvent.UserErased;
import io.annals.command.user.UserSecrets;
import org.axonframework.eventhandling.EventHandler;

/**
 * Completes every erasure. The command deletes the secrets too, so that they are gone
 * when it is answered; here they go where that was interrupted after the event, and where
 * a backup brought them back. Deleting what is not there changes nothing.
 */
final class WhenUserErasedThenDeleteSecrets {

    private final UserSecrets secrets;

    WhenUserErasedThenDeleteSecrets(UserSecrets secrets) {
        this.secrets = secrets;
    }

    @EventHandler
    void on(UserErased erased) {
        this.secrets.erase(erased.userId());
    }

}
