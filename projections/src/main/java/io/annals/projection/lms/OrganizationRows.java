package io.annals.projection.lms;

import io.annals.api.organization.OrganizationEvent;
import io.annals.api.organization.OrganizationEvent.DepartmentAdded;
import io.annals.api.organization.OrganizationEvent.DepartmentRenamed;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.projection.relational.RowChanges;

import static io.annals.projection.lms.LmsTables.DEPARTMENT;
import static io.annals.projection.lms.LmsTables.ORGANIZATION;

/** Organizations and their departments. */
final class OrganizationRows {

    private OrganizationRows() {
    }

    static void project(OrganizationEvent event, RowChanges rows) {
        switch (event) {
            case OrganizationCreated created -> rows.insert(ORGANIZATION, created.organizationId())
                .with("name", created.name())
                .with("code", created.code())
                .with("type", created.type())
                .with("parent_org_id", created.parentOrganizationId())
                .with("status", "active")
                .with("is_active", true)
                .with("activated_at", created.occurredAt());
            case OrganizationRenamed renamed ->
                rows.set(ORGANIZATION, renamed.organizationId()).with("name", renamed.name());
            case DepartmentAdded added -> {
                rows.set(ORGANIZATION, added.organizationId());
                rows.insert(DEPARTMENT, added.organizationId(), added.departmentId())
                    .with("name", added.name())
                    .with("code", added.code())
                    .with("description", added.description())
                    .with("parent_id", added.parentId())
                    .with("status", "active");
            }
            case DepartmentRenamed renamed -> {
                rows.set(ORGANIZATION, renamed.organizationId());
                rows.set(DEPARTMENT, renamed.organizationId(), renamed.departmentId()).with("name", renamed.name());
            }
        }
    }

}
