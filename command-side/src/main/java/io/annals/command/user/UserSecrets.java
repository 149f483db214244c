package io.annals.command.user;

import java.util.UUID;

/** What is known of a person and never enters the history. */
public interface UserSecrets {

    /**
     * Replaces the password to log in with.
     * @param password as the person types it; only a hash of it is kept
     */
    void setPassword(UUID tenantId, UUID userId, String password);

    /**
     * Deletes the key to the personal data and the password for good; deleting what is
     * not there changes nothing.
     */
    void erase(UUID userId);

}
