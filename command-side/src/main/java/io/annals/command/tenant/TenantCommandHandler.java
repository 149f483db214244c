package io.annals.command.tenant;

import java.time.Instant;

import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import org.axonframework.commandhandling.CommandHandler;

/** Creates tenants, whose domains are unique on the platform. */
public final class TenantCommandHandler {

    private final Aggregates<Tenant> tenants;

    private final UniqueKeys keys;

    public TenantCommandHandler(Aggregates<Tenant> tenants, UniqueKeys keys) {
        this.tenants = tenants;
        this.keys = keys;
    }

    @CommandHandler
    void handle(CreateTenant command, @OccurredAt Instant at) {
        this.keys.claim(TenantDomain.of(command.primaryDomain()), command.tenantId(), at);
        this.tenants.create(() -> Tenant.create(command, at));
    }

}
