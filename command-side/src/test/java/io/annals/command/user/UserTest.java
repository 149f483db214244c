package io.annals.command.user;

import static io.annals.command.support.Scenario.ADMIN;
import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.TENANT;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.uniquekey.UniqueKeyEvent.KeyReleased;
import io.annals.api.user.Profile;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.ChangeProfile;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.RevokeRole;
import io.annals.api.user.UserCommand.SetPassword;
import io.annals.api.user.UserEvent.PasswordSet;
import io.annals.api.user.UserEvent.ProfileChanged;
import io.annals.api.user.UserEvent.RoleAssigned;
import io.annals.api.user.UserEvent.RoleRevoked;
import io.annals.api.user.UserEvent.UserErased;
import io.annals.api.user.UserEvent.UserRegistered;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final Profile PROFILE = new Profile("f", null, null, "Oslo", null, "NO", Map.of());

    private final Scenario scenario = new Scenario();

    private final UUID userId = id();

    private final RegisterUser ada = user(this.userId, "Ada@Example.org", "ada");

    @Test
    void registering_a_user_claims_the_login_names() {
        this.scenario.when(this.ada)
            .then(new UserRegistered(this.userId, "Ada@Example.org", "ada", "Ada", null, "Lovelace", null, null, null,
                    null, "learner", PROFILE,
                    List.of(Ids.named(TENANT, "email", "ada@example.org"), Ids.named(TENANT, "username", "ada")), NOW));
    }

    @Test
    void a_user_without_email_and_user_name_is_refused() {
        this.scenario.when(user(this.userId, null, " ")).thenRefused(Kind.INVALID, "name-missing", "email", "username");
    }

    @Test
    void an_email_is_unique_ignoring_case() {
        this.scenario.given(this.ada).when(user(id(), "ada@EXAMPLE.org", null)).thenRefused("email-taken", "email");
    }

    @Test
    void a_user_name_is_unique_ignoring_case() {
        this.scenario.given(this.ada).when(user(id(), null, "ADA")).thenRefused("username-taken", "username");
    }

    @Test
    void another_tenant_may_register_the_same_email() {
        this.scenario.given(this.ada)
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .given(user(id(), "ada@example.org", "ada"))
            .when(new ChangeProfile(this.userId, PROFILE))
            .thenNotFound("user");
    }

    @Test
    void an_unknown_organization_or_department_is_refused() {
        UUID faculty = id();
        this.scenario.given(new CreateOrganization(faculty, "Faculty", "F", null, null))
            .when(new RegisterUser(this.userId, "a@b.org", null, null, null, null, null, null, id(), null, null, null))
            .thenNotFound("organization")
            .when(new RegisterUser(this.userId, "a@b.org", null, null, null, null, null, null, faculty, id(), null,
                    null))
            .thenNotFound("department")
            .given(new RegisterUser(this.userId, "a@b.org", null, null, null, null, null, null, faculty, null, null,
                    null));
    }

    @Test
    void a_profile_is_replaced() {
        Profile other = new Profile("f", null, "Mathematician", "Oslo", null, "NO", Map.of());
        this.scenario.given(this.ada)
            .when(new ChangeProfile(this.userId, PROFILE))
            .thenNothing()
            .when(new ChangeProfile(this.userId, other))
            .then(new ProfileChanged(this.userId, other, NOW))
            .when(new ChangeProfile(this.userId, other))
            .thenNothing()
            .when(new ChangeProfile(id(), other))
            .thenNotFound("user");
    }

    @Test
    void assigning_or_revoking_a_role_twice_changes_nothing() {
        this.scenario.given(this.ada)
            .when(new RevokeRole(this.userId, Role.LEARNER))
            .thenNothing()
            .when(new AssignRole(this.userId, Role.LEARNER))
            .then(new RoleAssigned(this.userId, Role.LEARNER, NOW))
            .when(new AssignRole(this.userId, Role.LEARNER))
            .thenNothing()
            .when(new RevokeRole(this.userId, Role.LEARNER))
            .then(new RoleRevoked(this.userId, Role.LEARNER, NOW));
    }

    @Test
    void managing_a_role_with_more_permissions_than_your_own_is_refused() {
        this.scenario.given(this.ada, new AssignRole(this.userId, Role.PLATFORM_ADMIN))
            .as(ADMIN, Role.TENANT_ADMIN)
            .when(new AssignRole(this.userId, Role.PLATFORM_ADMIN))
            .thenRefused(Kind.FORBIDDEN, "role-above-own")
            .when(new RevokeRole(this.userId, Role.PLATFORM_ADMIN))
            .thenRefused(Kind.FORBIDDEN, "role-above-own")
            .when(new SetPassword(this.userId, "a new password"))
            .thenRefused(Kind.FORBIDDEN, "role-above-own")
            .when(new EraseUser(this.userId))
            .thenRefused(Kind.FORBIDDEN, "role-above-own")
            .given(new AssignRole(this.userId, Role.TENANT_ADMIN));
        assertThat(this.scenario.model().secrets().passwords()).isEmpty();
        assertThat(this.scenario.model().secrets().erased()).isEmpty();
    }

    @Test
    void a_password_is_not_part_of_any_event() {
        this.scenario.given(this.ada)
            .when(new SetPassword(this.userId, "correct horse battery"))
            .then(new PasswordSet(this.userId, NOW));
        assertThat(this.scenario.model().secrets().passwords()).containsEntry(this.userId, "correct horse battery");
    }

    @Test
    void setting_the_password_of_an_unknown_user_is_refused() {
        this.scenario.when(new SetPassword(this.userId, "correct horse battery")).thenNotFound("user");
        assertThat(this.scenario.model().secrets().passwords()).isEmpty();
    }

    @Test
    void erasing_deletes_the_secrets_and_releases_the_login_names() {
        this.scenario.given(this.ada).when(new EraseUser(this.userId)).then(new UserErased(this.userId, NOW));
        assertThat(this.scenario.model().secrets().erased()).containsExactly(this.userId);
        assertThat(this.scenario.all(KeyReleased.class)).extracting(KeyReleased::kind)
            .containsExactly("email", "username");
        this.scenario.given(user(id(), "ada@example.org", "ada"));
    }

    @Test
    void an_erased_user_cannot_be_changed() {
        this.scenario.given(this.ada, new AssignRole(this.userId, Role.LEARNER), new EraseUser(this.userId))
            .when(new ChangeProfile(this.userId, PROFILE))
            .thenRefused("user-erased")
            .when(new SetPassword(this.userId, "correct horse battery"))
            .thenRefused("user-erased")
            .when(new AssignRole(this.userId, Role.LEARNER))
            .thenRefused("user-erased")
            .when(new RevokeRole(this.userId, Role.LEARNER))
            .thenRefused("user-erased");
    }

    @Test
    void erasing_again_completes_an_interrupted_erasure() {
        this.scenario.given(this.ada).model().secrets().breakDown(true);
        assertThatThrownBy(() -> this.scenario.when(new EraseUser(this.userId)))
            .hasStackTraceContaining("The power failed");
        this.scenario.model().secrets().breakDown(false);
        assertThat(this.scenario.all(UserErased.class)).hasSize(1);
        assertThat(this.scenario.model().secrets().erased()).isEmpty();
        this.scenario.when(new EraseUser(this.userId)).thenNothing();
        assertThat(this.scenario.model().secrets().erased()).containsExactly(this.userId);
    }

    private static RegisterUser user(UUID userId, @Nullable String email, @Nullable String username) {
        return new RegisterUser(userId, email, username, "Ada", null, "Lovelace", null, null, null, null, "learner",
                PROFILE);
    }

}
