package io.annals.standalone.load;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.SetPassword;

/**
 * The demo logins of the embedded mode: one per role, all with the same public password.
 */
public final class DemoLogins {

    /** The password of every demo login. */
    public static final String PASSWORD = "annals-demo";

    /** All demo logins, in display order. */
    public static final List<DemoLogin> ALL = List.of(
            new DemoLogin("admin", "Ada", "Admin", EnumSet.of(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN)),
            new DemoLogin("auditor", "Audrey", "Auditor", EnumSet.of(Role.AUDITOR)),
            new DemoLogin("analyst", "Anselm", "Analyst", EnumSet.of(Role.ANALYST)),
            new DemoLogin("instructor", "Ines", "Instructor", EnumSet.of(Role.INSTRUCTOR)),
            new DemoLogin("learner", "Leo", "Learner", EnumSet.of(Role.LEARNER)));

    private DemoLogins() {
    }

    /**
     * A demo login.
     *
     * @param name the part of the e-mail address before {@code @annals.demo}
     */
    public record DemoLogin(String name, String firstName, String lastName, Set<Role> roles) {

        public String email() {
            return this.name + "@annals.demo";
        }

        /** The ID of its user in a tenant. */
        public UUID userId(UUID tenant) {
            return Ids.named(tenant, "demo-login", this.name);
        }

    }

    /** The number of commands that {@link #send} sends. */
    public static int commands() {
        return ALL.stream().mapToInt((login) -> 2 + login.roles().size()).sum();
    }

    /** Creates all demo logins in the sender's tenant. */
    public static void send(ImportSender sender, UUID tenant, Instant at) {
        for (DemoLogin login : ALL) {
            UUID user = login.userId(tenant);
            int commands = 2 + login.roles().size();
            if (sender.countEvents(user) >= commands) {
                sender.skip(commands);
                continue;
            }
            sender.send(new RegisterUser(user, login.email(), null, login.firstName(), null, login.lastName(), null,
                    null, null, null, login.name(), null), at);
            sender.send(new SetPassword(user, PASSWORD), at);
            login.roles().forEach((role) -> sender.send(new AssignRole(user, role), at));
        }
    }

}
