package io.annals.platform.command;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

import io.annals.api.Permission;
import io.annals.api.Role;
import io.annals.platform.messaging.MetaDataKeys;
import io.annals.platform.security.PermissionCheck;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Refuses a command if none of the caller's roles has the required permission. */
public final class PermissionInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (position, message) -> {
            Permission permission = PermissionCheck.required(message.getPayloadType());
            if (!message.getMetaData().containsKey(MetaDataKeys.TENANT) || !permits(message, permission)) {
                throw PermissionCheck.missing(permission);
            }
            return message;
        };
    }

    private static boolean permits(CommandMessage<?> message, Permission permission) {
        String roles = (String) message.getMetaData().getOrDefault(MetaDataKeys.ROLES, "");
        return Arrays.stream(roles.split(","))
            .filter((role) -> !role.isEmpty())
            .anyMatch((role) -> Role.of(role).permissions().contains(permission));
    }

}
