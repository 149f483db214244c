package io.annals.command.organization;

import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Violation;
import io.annals.command.support.Aggregates;
import org.jspecify.annotations.Nullable;

/**
 * The organization, and optionally its department, that a user or a course belongs to.
 */
public record OrganizationalPlace(@Nullable UUID organizationId, @Nullable UUID departmentId) {

    /**
     * Checks that the organization exists and has the department.
     * @throws Refusal {@code not-found} or {@code department-without-organization}
     */
    public void requireIn(Aggregates<Organization> organizations) {
        UUID department = this.departmentId;
        if (this.organizationId != null) {
            organizations.require(this.organizationId, (organization) -> {
                if (department != null) {
                    organization.requireDepartment(department, "departmentId");
                }
            });
        }
        else if (department != null) {
            throw Refusal.invalid("department-without-organization",
                    "A department can only be given together with its organization.",
                    new Violation("organizationId", "must be given if departmentId is"));
        }
    }

}
