package io.annals.command.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.annals.api.user.Profile;
import io.annals.api.user.UserCommand.ChangeProfile;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.SetPassword;
import io.annals.api.user.UserEvent;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.command.organization.Organization;
import io.annals.command.organization.OrganizationalPlace;
import io.annals.command.support.Aggregates;
import io.annals.command.support.EventHistories;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Handles the commands that also change a user's unique keys or secrets. */
public final class UserCommandHandler {

    private final Aggregates<User> users;

    private final Aggregates<Organization> organizations;

    private final UniqueKeys keys;

    private final LoginNames loginNames;

    private final UserSecrets secrets;

    private final EventHistories histories;

    public UserCommandHandler(Aggregates<User> users, Aggregates<Organization> organizations, UniqueKeys keys,
            LoginNames loginNames, UserSecrets secrets, EventHistories histories) {
        this.users = users;
        this.organizations = organizations;
        this.keys = keys;
        this.loginNames = loginNames;
        this.secrets = secrets;
        this.histories = histories;
    }

    @CommandHandler
    void handle(RegisterUser command, Caller caller, @OccurredAt Instant at) {
        List<UniqueValue> names = this.loginNames.of(caller.tenantId(), command);
        new OrganizationalPlace(command.organizationId(), command.departmentId()).requireIn(this.organizations);
        names.forEach((name) -> this.keys.claim(name, command.userId(), at));
        this.users.create(() -> User.register(command, names.stream().map(UniqueValue::keyId).toList(), at));
    }

    @CommandHandler
    void handle(ChangeProfile command, Caller caller, @OccurredAt Instant at) {
        this.users.change(command.userId(), (user) -> user.changeProfile(command.profile(),
                currentProfile(caller.tenantId(), command.userId()), at));
    }

    private @Nullable Profile currentProfile(UUID tenantId, UUID userId) {
        for (UserEvent event : this.histories.of(tenantId, userId, UserEvent.class, "user", "userId").reversed()) {
            if (event instanceof ProfileChanged changed) {
                return changed.profile();
            }
            if (event instanceof UserRegistered registered) {
                return registered.profile();
            }
        }
        return null;
    }

    @CommandHandler
    void handle(SetPassword command, Caller caller, @OccurredAt Instant at) {
        this.users.change(command.userId(), (user) -> user.setPassword(caller, at));
        afterCommit(() -> this.secrets.setPassword(caller.tenantId(), command.userId(), command.password()));
    }

    /**
     * Deletes the secrets before the response is sent. If the process ends after the
     * event is stored and before that, the projection {@code erasure} deletes them; so
     * does sending the command again.
     */
    @CommandHandler
    void handle(EraseUser command, Caller caller, @OccurredAt Instant at) {
        List<UUID> released = this.users.decide(command.userId(), (user) -> user.erase(caller, at));
        released.forEach((keyId) -> this.keys.release(keyId, command.userId(), at));
        afterCommit(() -> this.secrets.erase(command.userId()));
    }

    /**
     * Runs the change when the events are durable. If it fails, the command fails, so
     * that the sender knows to send it again.
     */
    private static void afterCommit(Runnable change) {
        CurrentUnitOfWork.get().onCommit((unitOfWork) -> change.run());
    }

}
