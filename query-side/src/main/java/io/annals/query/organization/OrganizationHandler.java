package io.annals.query.organization;

import java.util.List;

import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.organization.OrganizationQuery.FindOrganizations;
import io.annals.api.organization.OrganizationQuery.GetOrganization;
import io.annals.api.organization.OrganizationSummary;
import io.annals.api.organization.OrganizationView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

@Component
class OrganizationHandler {

    private static final ViewMapper<OrganizationSummary> SUMMARY = ViewMapper.of(OrganizationSummary.class);

    private static final ViewMapper<OrganizationView> VIEW = ViewMapper.of(OrganizationView.class);

    private static final Keyset<OrganizationSummary> BY_CODE = Keyset.of(SortKey.text(OrganizationSummary::code),
            SortKey.id(OrganizationSummary::id));

    private final TenantReads reads;

    OrganizationHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    Page<OrganizationSummary> handle(FindOrganizations query, Caller caller) {
        Slice<OrganizationSummary> slice = BY_CODE.slice(query);
        List<OrganizationSummary> organizations = this.reads.of(caller, (lms) -> lms.sql("""
                select id, name, code, type, parent_org_id as parent_organization_id, status, version
                from lms.organization
                where (:key2::uuid is null or (code, id) > (:key1, :key2))
                order by code, id
                limit :limit
                """).params(slice.params()).query(SUMMARY).list());
        return slice.page(organizations);
    }

    @QueryHandler
    OrganizationView handle(GetOrganization query, Caller caller) {
        return this.reads.of(caller, (lms) -> lms.sql("""
                select o.id, o.name, o.code, o.type, o.parent_org_id as parent_organization_id, o.status,
                       (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name, 'code', d.code,
                                   'description', d.description, 'parentId', d.parent_id) order by d.code, d.id), '[]')
                        from lms.department d
                        where d.org_id = o.id) as departments,
                       o.created_at, o.updated_at, o.version
                from lms.organization o
                where o.id = :organizationId
                """).param("organizationId", query.organizationId()).query(VIEW).optional())
            .orElseThrow(() -> Refusal.notFound("organization"));
    }

}
