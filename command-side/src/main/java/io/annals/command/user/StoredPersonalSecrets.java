package io.annals.command.user;

import java.util.UUID;

import io.annals.platform.personaldata.PersonKeys;
import io.annals.platform.secrets.Passwords;

/** The secrets of persons as the platform keeps them. */
public final class StoredPersonalSecrets implements PersonalSecrets {

    private final Passwords passwords;

    private final PersonKeys keys;

    public StoredPersonalSecrets(Passwords passwords, PersonKeys keys) {
        this.passwords = passwords;
        this.keys = keys;
    }

    @Override
    public void setPassword(UUID tenantId, UUID userId, String password) {
        this.passwords.set(tenantId, userId, password);
    }

    @Override
    public void erase(UUID tenantId, UUID userId) {
        this.passwords.forget(userId);
        this.keys.erase(userId);
    }

}
