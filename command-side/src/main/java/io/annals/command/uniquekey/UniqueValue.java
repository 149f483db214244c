package io.annals.command.uniquekey;

import java.util.Arrays;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Normalized;

/**
 * A value that only one may have.
 *
 * @param keyId the same for the same value, and only for it
 * @param kind what it is, such as {@code course-code}
 * @param field the field of the command that states it
 */
public record UniqueValue(UUID keyId, String kind, String field) {

    /**
     * A value that is not personal.
     * @param scope within what it is unique: a tenant, or the platform
     */
    public static UniqueValue of(UUID scope, String kind, String field, String... parts) {
        String[] name = new String[parts.length + 1];
        Arrays.setAll(name, (i) -> (i == 0) ? kind : Normalized.of(parts[i - 1]));
        return new UniqueValue(reserved(Ids.named(scope, name)), kind, field);
    }

    /**
     * A value that is personal, so that nobody may find it by trying.
     * @param keyIds derives the id with a secret
     */
    public static UniqueValue personal(KeyIds keyIds, UUID tenantId, String kind, String value) {
        return new UniqueValue(keyIds.idOf(tenantId, kind, Normalized.of(value)), kind, kind);
    }

    /**
     * Version 8, which no client may choose for anything: nobody can take the stream of a
     * value that belongs to somebody else.
     */
    private static UUID reserved(UUID id) {
        return new UUID((id.getMostSignificantBits() & ~0xF000L) | 0x8000L, id.getLeastSignificantBits());
    }

}
