package io.annals.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Normalized;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.api.organization.OrganizationCommand.AddDepartment;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.organization.OrganizationCommand.RenameDepartment;
import io.annals.api.organization.OrganizationCommand.RenameOrganization;
import io.annals.api.organization.OrganizationEvent;
import io.annals.api.organization.OrganizationEvent.DepartmentAdded;
import io.annals.api.organization.OrganizationEvent.DepartmentRenamed;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.support.TenantOwned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A faculty, school or company within a tenant, and its departments. */
@AggregateRoot
@Revision("2")
public class Organization extends TenantOwned<OrganizationEvent> {

    private @Nullable String name;

    /** The names of the departments by their ids. */
    private Map<UUID, String> departments = new HashMap<>();

    private Set<String> departmentCodes = new HashSet<>();

    static Organization create(CreateOrganization command, Instant at) {
        apply(new OrganizationCreated(command.organizationId(), command.name(), command.code(), command.type(),
                command.parentOrganizationId(), at));
        return new Organization();
    }

    @CommandHandler
    void decide(RenameOrganization command, @OccurredAt Instant at) {
        if (!command.name().equals(this.name)) {
            apply(new OrganizationRenamed(id(), command.name(), at));
        }
    }

    @CommandHandler
    void decide(AddDepartment command, @OccurredAt Instant at) {
        Require.newId(!command.departmentId().equals(id()) && !this.departments.containsKey(command.departmentId()),
                "departmentId");
        if (command.parentId() != null) {
            requireDepartment(command.parentId(), "parentId");
        }
        if (this.departmentCodes.contains(Normalized.of(command.code()))) {
            throw Refusal.rule("department-code-taken",
                    "The organization already has a department with the code " + command.code() + ".",
                    new Violation("code", "must be unique within the organization"));
        }
        apply(new DepartmentAdded(id(), command.departmentId(), command.name(), command.code(), command.description(),
                command.parentId(), at));
    }

    @CommandHandler
    void decide(RenameDepartment command, @OccurredAt Instant at) {
        requireDepartment(command.departmentId(), "departmentId");
        if (!command.name().equals(this.departments.get(command.departmentId()))) {
            apply(new DepartmentRenamed(id(), command.departmentId(), command.name(), at));
        }
    }

    void requireDepartment(UUID departmentId, String field) {
        if (!this.departments.containsKey(departmentId)) {
            throw Refusal.notFound("department", field);
        }
    }

    @Override
    protected void evolve(OrganizationEvent event) {
        switch (event) {
            case DepartmentAdded added -> {
                this.departments.put(added.departmentId(), added.name());
                this.departmentCodes.add(Normalized.of(added.code()));
            }
            case OrganizationCreated created -> this.name = created.name();
            case OrganizationRenamed renamed -> this.name = renamed.name();
            case DepartmentRenamed renamed -> this.departments.put(renamed.departmentId(), renamed.name());
        }
    }

}
