package io.annals.command.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.user.UserCommand.EraseUser;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.SetPassword;
import io.annals.command.organization.Organization;
import io.annals.command.organization.OrganizationalPlace;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** What happens to a user together with their unique names and their secrets. */
public final class UserCommandHandler {

    private final Aggregates<User> users;

    private final Aggregates<Organization> organizations;

    private final UniqueKeys keys;

    private final LoginNames names;

    private final UserSecrets secrets;

    public UserCommandHandler(Aggregates<User> users, Aggregates<Organization> organizations, UniqueKeys keys,
            LoginNames names, UserSecrets secrets) {
        this.users = users;
        this.organizations = organizations;
        this.keys = keys;
        this.names = names;
        this.secrets = secrets;
    }

    @CommandHandler
    void handle(RegisterUser command, Caller caller, @OccurredAt Instant at) {
        List<UniqueValue> own = this.names.of(caller.tenantId(), command);
        new OrganizationalPlace(command.organizationId(), command.departmentId()).requireIn(this.organizations);
        own.forEach((name) -> this.keys.claim(name, command.userId(), at));
        this.users.create(() -> User.register(command, own.stream().map(UniqueValue::keyId).toList(), at));
    }

    @CommandHandler
    void handle(SetPassword command, Caller caller, @OccurredAt Instant at) {
        this.users.change(command.userId(), (user) -> user.setPassword(caller, at));
        onceRecorded(() -> this.secrets.setPassword(caller.tenantId(), command.userId(), command.password()));
    }

    /**
     * Deletes the secrets at once, so that they are gone when the command is answered.
     * Where that is interrupted after the event, the projection {@code erasure} deletes
     * them; so does erasing again.
     */
    @CommandHandler
    void handle(EraseUser command, Caller caller, @OccurredAt Instant at) {
        List<UUID> held = this.users.decide(command.userId(), (user) -> user.erase(caller, at));
        held.forEach((keyId) -> this.keys.release(keyId, command.userId(), at));
        onceRecorded(() -> this.secrets.erase(command.userId()));
    }

    /**
     * The events are durable when a unit of work enters its commit phase. What fails
     * there fails the command, so that its sender knows to send it again.
     */
    private static void onceRecorded(Runnable change) {
        CurrentUnitOfWork.get().onCommit((unitOfWork) -> change.run());
    }

}
