package io.annals.query.organization;

import io.annals.api.Page;
import io.annals.api.organization.OrganizationQuery.FindOrganizations;
import io.annals.api.organization.OrganizationQuery.GetOrganization;
import io.annals.api.organization.OrganizationSummary;
import io.annals.api.organization.OrganizationView;
import io.annals.platform.messaging.Caller;
import io.annals.query.api.QueryResponses;
import io.annals.query.api.VersionConditions;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Queries for organizations and their departments. */
@RestController
class OrganizationController {

    private final QueryResponses responses;

    OrganizationController(QueryResponses responses) {
        this.responses = responses;
    }

    /** Returns the organizations of the tenant, ordered by code. */
    @GetMapping("/queries/organizations")
    ResponseEntity<Page<OrganizationSummary>> organizations(@ParameterObject FindOrganizations query, Caller caller) {
        return this.responses.page(query, caller);
    }

    /** Returns an organization with its departments. */
    @GetMapping("/queries/organizations/{organizationId}")
    @Nullable OrganizationView organization(@ParameterObject GetOrganization query, Caller caller, VersionConditions conditions) {
        return this.responses.one(query, caller, conditions);
    }

}
