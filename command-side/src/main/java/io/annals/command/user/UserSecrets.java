package io.annals.command.user;

import java.util.UUID;

/** Secrets of users, which never become part of an event. */
public interface UserSecrets {

    /**
     * Replaces the user's password.
     * @param password in plain text; only a hash is stored
     */
    void setPassword(UUID tenantId, UUID userId, String password);

    /**
     * Deletes the key of the user's personal data and the password permanently. May be
     * repeated.
     */
    void erase(UUID userId);

}
