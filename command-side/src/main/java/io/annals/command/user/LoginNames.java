package io.annals.command.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.uniquekey.UniqueValue;
import org.jspecify.annotations.Nullable;

/** The names that a user can log in with, each unique within the tenant. */
public final class LoginNames {

    private final KeyIds keyIds;

    public LoginNames(KeyIds keyIds) {
        this.keyIds = keyIds;
    }

    /**
     * The login names that the command gives.
     * @throws Refusal {@code name-missing} if there are none
     */
    List<UniqueValue> of(UUID tenantId, RegisterUser command) {
        List<UniqueValue> names = Stream
            .of(loginName(tenantId, "email", command.email()), loginName(tenantId, "username", command.username()))
            .flatMap(Optional::stream)
            .toList();
        if (names.isEmpty()) {
            throw Refusal.invalid("name-missing", "A user needs an e-mail address or a user name.",
                    new Violation("email", "must be given unless username is"),
                    new Violation("username", "must be given unless email is"));
        }
        return names;
    }

    public UniqueValue email(UUID tenantId, String email) {
        return UniqueValue.personal(this.keyIds, tenantId, "email", email);
    }

    private Optional<UniqueValue> loginName(UUID tenantId, String kind, @Nullable String value) {
        return (value == null || value.isBlank()) ? Optional.empty()
                : Optional.of(UniqueValue.personal(this.keyIds, tenantId, kind, value));
    }

}
