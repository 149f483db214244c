package io.annals.command.auth;

import static io.annals.command.support.Scenario.TENANT;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.api.user.UserCommand.AssignRole;
import io.annals.api.user.UserCommand.EraseUser;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.api.user.UserCommand.RevokeRole;
import io.annals.command.support.AggregateReader;
import io.annals.command.support.Scenario;
import io.annals.command.user.LoginNames;
import org.junit.jupiter.api.Test;

class StoredIdentitiesTest {

    private final Scenario scenario = new Scenario();

    private final Identities identities = new StoredIdentities(new AggregateReader(this.scenario.model().eventStore()),
            new LoginNames(Ids::named));

    private final UUID userId = id();

    private final RegisterUser ada = new RegisterUser(this.userId, "Ada@example.org", null, null, null, null, null,
            null, null, null, null, null);

    @Test
    void a_tenant_is_found_by_its_domain_ignoring_case() {
        UUID tenantId = id();
        this.scenario.given(new CreateTenant(tenantId, "Acme", "acme.example", null, null, null));
        assertThat(this.identities.tenantByDomain("ACME.example")).contains(tenantId);
        assertThat(this.identities.tenantByDomain("other.example")).isEmpty();
    }

    @Test
    void a_user_is_found_by_their_address_ignoring_case_and_in_their_tenant_only() {
        this.scenario.given(this.ada);
        assertThat(this.identities.userByEmail(TENANT, "ada@EXAMPLE.org ")).contains(this.userId);
        assertThat(this.identities.userByEmail(id(), "ada@example.org")).isEmpty();
        assertThat(this.identities.userByEmail(TENANT, "bob@example.org")).isEmpty();
    }

    @Test
    void a_user_has_the_roles_that_were_assigned_and_not_revoked() {
        this.scenario.given(this.ada, new AssignRole(this.userId, Role.LEARNER),
                new AssignRole(this.userId, Role.AUDITOR), new RevokeRole(this.userId, Role.LEARNER));
        assertThat(this.identities.rolesOf(TENANT, this.userId))
            .hasValueSatisfying((roles) -> assertThat(roles).containsExactly(Role.AUDITOR));
        assertThat(this.identities.rolesOf(id(), this.userId)).isEmpty();
        assertThat(this.identities.rolesOf(TENANT, id())).isEmpty();
    }

    @Test
    void an_erased_user_has_no_roles() {
        this.scenario.given(this.ada, new AssignRole(this.userId, Role.LEARNER), new EraseUser(this.userId));
        assertThat(this.identities.userByEmail(TENANT, "ada@example.org")).isEmpty();
        assertThat(this.identities.rolesOf(TENANT, this.userId)).isEmpty();
    }

}
