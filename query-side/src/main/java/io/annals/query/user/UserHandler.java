package io.annals.query.user;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import io.annals.api.Normalized;
import io.annals.api.Page;
import io.annals.api.Refusal;
import io.annals.api.user.UserQuery.FindUsers;
import io.annals.api.user.UserQuery.GetUser;
import io.annals.api.user.UserSummary;
import io.annals.api.user.UserView;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class UserHandler {

    private static final ViewMapper<UserSummary> SUMMARY = ViewMapper.of(UserSummary.class);

    private static final ViewMapper<UserView> VIEW = ViewMapper.of(UserView.class);

    private static final Keyset<UserSummary> BY_ID = Keyset.of(SortKey.id(UserSummary::id));

    private final TenantReads reads;

    private final Clock clock;

    UserHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    Page<UserSummary> handle(FindUsers query, Caller caller) {
        Slice<UserSummary> slice = BY_ID.slice(query);
        List<UserSummary> users = this.reads.of(caller,
                (lms) -> lms.sql("""
                        select id, email, username, first_name, last_name, user_type, org_id as organization_id, status,
                               erased_at is not null as erased, version
                        from lms.user_account
                        where (:email::text is null or email_folded = :email)
                          and (:username::text is null or username_folded = :username)
                          and (:userType::text is null or user_type = :userType)
                          and (:organizationId::uuid is null or org_id = :organizationId)
                          and (:key1::uuid is null or id > :key1)
                        order by id
                        limit :limit
                        """)
                    .params(slice.params())
                    .param("email", normalized(query.email()))
                    .param("username", normalized(query.username()))
                    .param("userType", query.userType())
                    .param("organizationId", query.organizationId())
                    .query(SUMMARY)
                    .list());
        return slice.page(users);
    }

    @QueryHandler
    UserView handle(GetUser query, Caller caller) {
        return this.reads
            .of(caller, (lms) -> lms.sql("""
                    select u.id, u.email, u.username, u.first_name, u.middle_name, u.last_name, u.phone, u.employee_id,
                           u.user_type, u.org_id as organization_id, u.dept_id as department_id, u.status,
                           (select coalesce(jsonb_agg(r.role_code order by r.role_code), '[]')
                            from lms.user_role r
                            where r.user_id = u.id and (r.expires_at is null or r.expires_at > :now)) as roles,
                           (select jsonb_build_object('gender', p.gender, 'dateOfBirth', p.date_of_birth, 'bio', p.bio,
                                       'city', p.city, 'state', p.state, 'country', p.country,
                                       'additionalInfo', p.additional_info)
                            from lms.user_profile p
                            where p.user_id = u.id and u.erased_at is null) as profile,
                           u.erased_at is not null as erased, u.erased_at, u.created_at, u.updated_at, u.version
                    from lms.user_account u
                    where u.id = :userId
                    """)
                .param("userId", query.userId())
                .param("now", OffsetDateTime.now(this.clock))
                .query(VIEW)
                .optional())
            .orElseThrow(() -> Refusal.notFound("user"));
    }

    private static @Nullable String normalized(@Nullable String name) {
        return (name != null) ? Normalized.of(name) : null;
    }

}
