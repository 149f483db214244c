package io.annals.command.organization;

import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.command.support.Aggregates;
import org.jspecify.annotations.Nullable;

/**
 * Where a person or a course belongs.
 *
 * @param departmentId one of that organization
 */
public record OrganizationalPlace(@Nullable UUID organizationId, @Nullable UUID departmentId) {

    /** There must be such a place. */
    public void requireIn(Aggregates<Organization> organizations) {
        UUID department = this.departmentId;
        if (this.organizationId != null) {
            organizations.require(this.organizationId, (organization) -> {
                if (department != null) {
                    organization.requireDepartment(department);
                }
            });
        }
        else if (department != null) {
            throw Refusal.invalid("department-without-organization", "A department is one of an organization.",
                    new Violation("organizationId", "must be given together with departmentId"));
        }
    }

}
