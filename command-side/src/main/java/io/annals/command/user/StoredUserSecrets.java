package io.annals.command.user;

import java.util.UUID;

import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.secrets.Passwords;

/** Stores user secrets in the schema {@code secrets} of the database. */
public final class StoredUserSecrets implements UserSecrets {

    private final PersonKeys keys;

    private final Passwords passwords;

    public StoredUserSecrets(PersonKeys keys, Passwords passwords) {
        this.keys = keys;
        this.passwords = passwords;
    }

    @Override
    public void setPassword(UUID tenantId, UUID userId, String password) {
        this.passwords.set(tenantId, userId, password);
    }

    @Override
    public void erase(UUID userId) {
        this.keys.erase(userId);
        this.passwords.forget(userId);
    }

}
