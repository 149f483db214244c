package io.annals.command.tenant;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.api.tenant.TenantCommand.RenameTenant;
import io.annals.api.tenant.TenantEvent.TenantCreated;
import io.annals.api.tenant.TenantEvent.TenantRenamed;
import io.annals.command.support.Scenario;
import io.annals.platform.messaging.MetaDataKeys;
import org.junit.jupiter.api.Test;

class TenantTest {

    private final Scenario scenario = new Scenario();

    private final UUID tenantId = id();

    @Test
    void creating_a_tenant_stores_its_events_in_the_new_tenant() {
        this.scenario.when(new CreateTenant(this.tenantId, "Acme", "acme.example", "gold", "steel", 100))
            .then(new TenantCreated(this.tenantId, "Acme", "acme.example", "gold", "steel", 100, NOW));
        assertThat(this.scenario.appended()).allSatisfy((event) -> assertThat(event.getMetaData())
            .containsEntry(MetaDataKeys.TENANT, this.tenantId.toString()));
    }

    @Test
    void a_domain_is_unique_on_the_platform() {
        this.scenario.given(new CreateTenant(this.tenantId, "Acme", "acme.example", null, null, null))
            .when(new CreateTenant(id(), "Other", "acme.example", null, null, null))
            .thenRefused("domain-taken", "primaryDomain");
    }

    @Test
    void a_tenant_is_renamed() {
        this.scenario.given(new CreateTenant(this.tenantId, "Acme", "acme.example", null, null, null))
            .when(new RenameTenant(this.tenantId, "Acme and Sons"))
            .then(new TenantRenamed(this.tenantId, "Acme and Sons", NOW))
            .when(new RenameTenant(this.tenantId, "Acme and Sons"))
            .thenNothing()
            .when(new RenameTenant(id(), "Nobody"))
            .thenNotFound("tenant");
    }

}
