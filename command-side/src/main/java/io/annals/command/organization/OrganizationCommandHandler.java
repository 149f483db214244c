package io.annals.command.organization;

import java.time.Instant;

import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** Creates organizations, whose codes are unique within the tenant. */
public final class OrganizationCommandHandler {

    private final Aggregates<Organization> organizations;

    private final UniqueKeys keys;

    public OrganizationCommandHandler(Aggregates<Organization> organizations, UniqueKeys keys) {
        this.organizations = organizations;
        this.keys = keys;
    }

    @CommandHandler
    void handle(CreateOrganization command, Caller caller, @OccurredAt Instant at) {
        new OrganizationalPlace(command.parentOrganizationId(), null).requireIn(this.organizations);
        this.keys.claim(UniqueValue.of(caller.tenantId(), "organization-code", "code", command.code()),
                command.organizationId(), at);
        this.organizations.create(() -> Organization.create(command, at));
    }

}
