package io.annals.command.uniquekey;

import java.util.Arrays;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Normalized;

/**
 * A value that may have one owner only.
 *
 * @param keyId the id of the unique key, derived from the value
 * @param kind the kind of value, such as {@code course-code}
 * @param field the field of the command that contains the value
 */
public record UniqueValue(UUID keyId, String kind, String field) {

    /**
     * A value that is not personal.
     * @param scope the tenant or other aggregate within which the value is unique, or the
     * platform
     */
    public static UniqueValue of(UUID scope, String kind, String field, String... parts) {
        String[] name = new String[parts.length + 1];
        Arrays.setAll(name, (i) -> (i == 0) ? kind : Normalized.of(parts[i - 1]));
        return new UniqueValue(reserved(Ids.named(scope, name)), kind, field);
    }

    /**
     * A personal value, whose key id is derived with a secret so that nobody can find the
     * value by trying candidates.
     */
    public static UniqueValue personal(KeyIds keyIds, UUID tenantId, String kind, String value) {
        return new UniqueValue(keyIds.idOf(tenantId, kind, Normalized.of(value)), kind, kind);
    }

    /**
     * Makes the id a UUIDv8. Clients cannot choose such ids for their aggregates, so they
     * cannot occupy the stream of a unique key.
     */
    private static UUID reserved(UUID id) {
        return new UUID((id.getMostSignificantBits() & ~0xF000L) | 0x8000L, id.getLeastSignificantBits());
    }

}
