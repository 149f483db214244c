package io.annals.command.organization;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;

import java.util.UUID;

import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.organization.OrganizationCommand.AddDepartment;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.organization.OrganizationCommand.RenameDepartment;
import io.annals.api.organization.OrganizationCommand.RenameOrganization;
import io.annals.api.organization.OrganizationEvent.DepartmentAdded;
import io.annals.api.organization.OrganizationEvent.DepartmentRenamed;
import io.annals.api.organization.OrganizationEvent.OrganizationCreated;
import io.annals.api.organization.OrganizationEvent.OrganizationRenamed;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrganizationTest {

    private final Scenario scenario = new Scenario();

    private final UUID faculty = id();

    private final UUID department = id();

    private final CreateOrganization founded = new CreateOrganization(this.faculty, "Faculty", "FAC", "faculty", null);

    @Test
    void an_organization_is_created_and_renamed() {
        this.scenario.when(this.founded)
            .then(new OrganizationCreated(this.faculty, "Faculty", "FAC", "faculty", null, NOW))
            .when(new RenameOrganization(this.faculty, "School"))
            .then(new OrganizationRenamed(this.faculty, "School", NOW))
            .when(new RenameOrganization(this.faculty, "School"))
            .thenNothing();
    }

    @Test
    void a_code_is_unique_in_the_tenant_ignoring_case() {
        this.scenario.given(this.founded)
            .when(new CreateOrganization(id(), "Other", "fac", null, null))
            .thenRefused("organization-code-taken", "code")
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .given(new CreateOrganization(id(), "Other", "fac", null, null));
    }

    @Test
    void the_parent_must_be_an_organization_of_the_tenant() {
        UUID institute = id();
        this.scenario.given(this.founded)
            .when(new CreateOrganization(id(), "Institute", "I", null, id()))
            .thenNotFound("organization", "parentOrganizationId")
            .when(new CreateOrganization(institute, "Institute", "I", null, this.faculty))
            .then(new OrganizationCreated(institute, "Institute", "I", null, this.faculty, NOW))
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new CreateOrganization(id(), "Institute", "I", null, this.faculty))
            .thenNotFound("organization", "parentOrganizationId");
    }

    @Test
    void departments_are_added_within_departments() {
        UUID part = id();
        this.scenario.given(this.founded)
            .when(department(this.department, "D1", null))
            .then(new DepartmentAdded(this.faculty, this.department, "Department", "D1", null, null, NOW))
            .thenAnswer(this.department)
            .when(department(part, "D2", this.department))
            .then(new DepartmentAdded(this.faculty, part, "Department", "D2", null, this.department, NOW))
            .when(department(id(), "D3", id()))
            .thenNotFound("department", "parentId");
    }

    @Test
    void a_department_code_is_unique_in_the_organization_ignoring_case() {
        this.scenario.given(this.founded, department(this.department, "D1", null))
            .when(department(id(), "d1", null))
            .thenRefused("department-code-taken", "code");
    }

    @Test
    void a_department_id_that_the_organization_uses_is_refused() {
        UUID other = id();
        this.scenario.given(this.founded, department(this.department, "D1", null))
            .when(department(this.department, "D2", null))
            .thenRefused(Kind.CONFLICT, "id-taken", "departmentId")
            .when(department(this.faculty, "D2", null))
            .thenRefused(Kind.CONFLICT, "id-taken", "departmentId")
            .given(new CreateOrganization(other, "Other", "OTHER", null, null))
            .when(new AddDepartment(other, this.department, "Department", "D1", null, null))
            .thenAccepted();
    }

    @Test
    void a_department_is_renamed_if_it_exists() {
        this.scenario.given(this.founded, department(this.department, "D1", null))
            .when(new RenameDepartment(this.faculty, this.department, "Chair"))
            .then(new DepartmentRenamed(this.faculty, this.department, "Chair", NOW))
            .when(new RenameDepartment(this.faculty, this.department, "Chair"))
            .thenNothing()
            .when(new RenameDepartment(this.faculty, id(), "Chair"))
            .thenNotFound("department");
    }

    private AddDepartment department(UUID departmentId, String code, @Nullable UUID parentId) {
        return new AddDepartment(this.faculty, departmentId, "Department", code, null, parentId);
    }

}
