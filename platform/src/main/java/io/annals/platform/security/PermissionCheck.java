package io.annals.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Requires;
import io.annals.platform.messaging.Caller;

/** Whether a caller may send a command or ask a query, as its record declares. */
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
     * @throws Refusal {@code forbidden} where the caller lacks the permission that the
     * message requires; it names the permission
     */
    public static void check(Class<?> message, Caller caller) {
        Permission permission = required(message);
        if (!caller.may(permission)) {
            throw missing(permission);
        }
    }

    /**
     * The permission that a message requires.
     * @throws IllegalStateException where it declares none: nobody may do what is not
     * declared
     */
    public static Permission required(Class<?> message) {
        return DECLARED.get(message)
            .orElseThrow(() -> new IllegalStateException(
                    message.getName() + " does not say with @Requires who may send it"));
    }

    /** The refusal of a caller without the permission. */
    public static Refusal missing(Permission permission) {
        return new Refusal(Kind.FORBIDDEN, "forbidden", "This needs the permission " + permission.code() + ".",
                List.of());
    }

    /**
     * Finds at the start what would be refused to everybody.
     * @throws IllegalStateException where one of the messages declares no permission
     */
    public static void requireDeclared(Collection<? extends Class<?>> messages) {
        messages.forEach(PermissionCheck::required);
    }

}
