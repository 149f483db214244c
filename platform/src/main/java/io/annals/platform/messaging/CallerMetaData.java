package io.annals.platform.messaging;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.Role;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** Writes the caller to a message's metadata and reads it from there. */
public final class CallerMetaData {

    private CallerMetaData() {
    }

    /**
     * Tenant, actor, session, roles and address under their names in
     * {@link MetaDataKeys}.
     */
    public static MetaData of(Caller caller) {
        Map<String, Object> entries = new HashMap<>();
        entries.put(MetaDataKeys.TENANT, caller.tenantId().toString());
        entries.put(MetaDataKeys.ACTOR, caller.actorId().toString());
        entries.put(MetaDataKeys.ROLES,
                caller.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")));
        if (caller.sessionId() != null) {
            entries.put(MetaDataKeys.SESSION, caller.sessionId().toString());
        }
        if (caller.address() != null) {
            entries.put(MetaDataKeys.ADDRESS, caller.address());
        }
        return MetaData.from(entries);
    }

    /**
     * Reads the caller that {@link #of(Caller)} wrote.
     * @throws IllegalStateException if tenant, actor or roles are missing
     */
    public static Caller caller(MetaData metaData) {
        String session = text(metaData, MetaDataKeys.SESSION);
        return new Caller(UUID.fromString(required(metaData, MetaDataKeys.TENANT)),
                UUID.fromString(required(metaData, MetaDataKeys.ACTOR)),
                (session != null) ? UUID.fromString(session) : null, roles(required(metaData, MetaDataKeys.ROLES)),
                text(metaData, MetaDataKeys.ADDRESS));
    }

    private static Set<Role> roles(String codes) {
        return Arrays.stream(codes.split(","))
            .filter((code) -> !code.isEmpty())
            .map(Role::of)
            .collect(Collectors.toUnmodifiableSet());
    }

    private static String required(MetaData metaData, String name) {
        String text = text(metaData, name);
        if (text == null) {
            throw new IllegalStateException("The message's metadata has no " + name);
        }
        return text;
    }

    private static @Nullable String text(MetaData metaData, String name) {
        return (metaData.get(name) instanceof String text) ? text : null;
    }

}
