package io.annals.projection.lms;

import io.annals.api.organization.DepartmentStatus;
import io.annals.api.organization.OrganizationEvent;
import io.annals.api.organization.OrganizationEvent.DepartmentAdded;
import io.annals.api.organization.OrganizationEvent.DepartmentEvent;
import io.annals.api.organization.OrganizationEvent.DepartmentRenamed;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.api.organization.OrganizationStatus;
import io.annals.projection.relational.RowChanges;

import static io.annals.projection.lms.LmsTables.DEPARTMENT;
import static io.annals.projection.lms.LmsTables.ORGANIZATION;

/** Projects organizations and their departments to rows. */
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
                .with("status", OrganizationStatus.ACTIVE)
                .with("is_active", true)
                .with("activated_at", created.occurredAt());
            case OrganizationRenamed renamed ->
                rows.set(ORGANIZATION, renamed.organizationId()).with("name", renamed.name());
            case DepartmentEvent department -> {
                rows.set(ORGANIZATION, department.organizationId());
                project(department, rows);
            }
        }
    }

    private static void project(DepartmentEvent event, RowChanges rows) {
        switch (event) {
            case DepartmentAdded added -> rows.insert(DEPARTMENT, added.organizationId(), added.departmentId())
                .with("name", added.name())
                .with("code", added.code())
                .with("description", added.description())
                .with("parent_id", added.parentId())
                .with("status", DepartmentStatus.ACTIVE);
            case DepartmentRenamed renamed ->
                rows.set(DEPARTMENT, renamed.organizationId(), renamed.departmentId()).with("name", renamed.name());
        }
    }

}
