package io.annals.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Requires;
import io.annals.platform.messaging.Caller;

/** Checks the permission that the record of a command or query declares. */
public final class PermissionCheck {

    private static final ClassValue<Optional<Permission>> DECLARED = new ClassValue<>() {

        @Override
        protected Optional<Permission> computeValue(Class<?> message) {
            return Optional.ofNullable(message.getAnnotation(Requires.class)).map(Requires::value);
        }

    };

    private PermissionCheck() {
    }

    /**
     * Checks that the caller has the permission that the message requires.
     * @throws Refusal {@code forbidden} with the name of the permission
     */
    public static void check(Class<?> message, Caller caller) {
        Permission permission = required(message);
        if (!caller.may(permission)) {
            throw missing(permission);
        }
    }

    /**
     * The permission that a message requires.
     * @throws IllegalStateException if the message declares none
     */
    public static Permission required(Class<?> message) {
        return DECLARED.get(message)
            .orElseThrow(() -> new IllegalStateException(message.getName() + " declares no permission with @Requires"));
    }

    /** The refusal for a caller without the permission. */
    public static Refusal missing(Permission permission) {
        return new Refusal(Kind.FORBIDDEN, "forbidden", "The permission " + permission.code() + " is required.",
                List.of());
    }

    /**
     * Checks at startup that every message declares a permission.
     * @throws IllegalStateException if one does not
     */
    public static void requireDeclared(Collection<? extends Class<?>> messages) {
        messages.forEach(PermissionCheck::required);
    }

}
