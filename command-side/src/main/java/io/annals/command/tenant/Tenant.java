package io.annals.command.tenant;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;

import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.api.tenant.TenantCommand.RenameTenant;
import io.annals.api.tenant.TenantEvent;
import io.annals.api.tenant.TenantEvent.TenantCreated;
import io.annals.api.tenant.TenantEvent.TenantRenamed;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.TenantOwned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An institution with its own users, courses and history. */
@AggregateRoot
@Revision("2")
public class Tenant extends TenantOwned<TenantEvent> {

    private @Nullable String name;

    static Tenant create(CreateTenant command, Instant at) {
        apply(new TenantCreated(command.tenantId(), command.name(), command.primaryDomain(), command.subscriptionTier(),
                command.industryType(), command.maxUsers(), at));
        return new Tenant();
    }

    @CommandHandler
    void decide(RenameTenant command, @OccurredAt Instant at) {
        if (!command.name().equals(this.name)) {
            apply(new TenantRenamed(id(), command.name(), at));
        }
    }

    @Override
    protected void evolve(TenantEvent event) {
        this.name = switch (event) {
            case TenantCreated created -> created.name();
            case TenantRenamed renamed -> renamed.name();
        };
    }

}
