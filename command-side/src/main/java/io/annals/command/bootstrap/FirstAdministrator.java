package io.annals.command.bootstrap;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.SetPassword;
import io.annals.command.auth.Identities;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;
import io.annals.platform.secrets.Passwords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the tenant {@code platform} and in it a user with the role
 * {@code platform-admin}, who can create all other tenants and users. If the user exists
 * and has a password, nothing is changed. The password is set last, so the next start
 * completes one that was interrupted.
 */
final class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private static final String DOMAIN = "platform";

    private static final UUID TENANT = Ids.named(Ids.PLATFORM, "tenant", DOMAIN);

    private final CommandDispatcher dispatcher;

    private final Identities identities;

    private final Passwords passwords;

    private final Caller self = new Caller(TENANT, Ids.named(Ids.PLATFORM, "bootstrap"), null,
            Set.of(Role.PLATFORM_ADMIN), null);

    FirstAdministrator(CommandDispatcher dispatcher, Identities identities, Passwords passwords) {
        this.dispatcher = dispatcher;
        this.identities = identities;
        this.passwords = passwords;
    }

    /** Creates the administrator if missing. Several processes may do so at once. */
    void ensure(String email, String password) {
        Optional<UUID> known = this.identities.userByEmail(TENANT, email);
        if (known.filter(this.passwords::isSet).isPresent()) {
            return;
        }
        try {
            UUID user = known.orElseGet(() -> register(email));
            if (!this.identities.rolesOf(TENANT, user).orElse(Set.of()).contains(Role.PLATFORM_ADMIN)) {
                send(new AssignRole(user, Role.PLATFORM_ADMIN));
            }
            send(new SetPassword(user, password));
            LOG.info("The first administrator can log in to the tenant {}", DOMAIN);
        }
        catch (Refusal refusal) {
            LOG.warn("The first administrator was not created: {} ({})", refusal.reason(), refusal.code());
        }
    }

    private UUID register(String email) {
        UUID user = Ids.named(TENANT, "first-administrator");
        if (this.identities.tenantByDomain(DOMAIN).isEmpty()) {
            send(new CreateTenant(TENANT, "Platform", DOMAIN, null, null, null));
        }
        send(new RegisterUser(user, email, null, null, null, null, null, null, null, null, "administrator", null));
        return user;
    }

    private void send(Command command) {
        this.dispatcher.dispatch(command, this.self, CommandContext.NONE);
    }

}
