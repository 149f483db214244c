package io.annals.command.user;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.command.uniquekey.KeyIds;
import io.annals.command.uniquekey.UniqueValue;
import org.jspecify.annotations.Nullable;

/** E-mail address and user name, each unique in the tenant. */
public final class LoginNames {

    private final KeyIds keyIds;

    public LoginNames(KeyIds keyIds) {
        this.keyIds = keyIds;
    }

    /** Those of a person; there must be one at least. */
    List<UniqueValue> of(UUID tenantId, RegisterUser command) {
        List<UniqueValue> names = Stream
            .of(named(tenantId, "email", command.email()), named(tenantId, "username", command.username()))
            .flatMap(Stream::ofNullable)
            .toList();
        if (names.isEmpty()) {
            throw Refusal.invalid("name-missing", "A user needs an e-mail address or a user name.",
                    new Violation("email", "must be given, or username"),
                    new Violation("username", "must be given, or email"));
        }
        return names;
    }

    public UniqueValue email(UUID tenantId, String email) {
        return UniqueValue.personal(this.keyIds, tenantId, "email", email);
    }

    private @Nullable UniqueValue named(UUID tenantId, String kind, @Nullable String value) {
        return (value == null || value.isBlank()) ? null : UniqueValue.personal(this.keyIds, tenantId, kind, value);
    }

}
