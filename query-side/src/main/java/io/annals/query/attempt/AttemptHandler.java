package io.annals.query.attempt;

import java.util.List;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.PageQuery;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.attempt.AttemptQuery.FindAttempts;
import io.annals.api.attempt.AttemptQuery.FindAttemptsOfEnrollment;
import io.annals.api.attempt.AttemptQuery.GetAttempt;
import io.annals.api.attempt.AttemptView;
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
class AttemptHandler {

    private static final ViewMapper<AttemptView> VIEW = ViewMapper.of(AttemptView.class);

    private static final Keyset<AttemptView> BY_ID = Keyset.of(SortKey.id(AttemptView::id));

    private static final String SELECT = """
            select id, enrollment_id, user_id, course_id, assessment_id, attempt_number, status, score, max_score,
                   passing_score, passed, earned as points_earned, late_deduction, first_score, feedback,
                   assessment_version, start_time as started_at, deadline, answers, end_time as ended_at,
                   submitted_at, seconds_late, expired_at, regraded_at, voided_at, void_reason, claimed_by,
                   claimed_until, grader_id as graded_by, metadata, created_at, updated_at, version
            from lms.assessment_attempt
            """;

    private final TenantReads reads;

    AttemptHandler(TenantReads reads) {
        this.reads = reads;
    }

    @QueryHandler
    AttemptView handle(GetAttempt query, Caller caller) {
        return this.reads
            .of(caller,
                    (lms) -> lms.sql(SELECT + "where id = :attemptId")
                        .param("attemptId", query.attemptId())
                        .query(VIEW)
                        .optional())
            .orElseThrow(() -> Refusal.notFound("attempt"));
    }

    @QueryHandler
    Page<AttemptView> handle(FindAttemptsOfEnrollment query, Caller caller) {
        return find(query, null, null, query.enrollmentId(), caller);
    }

    @QueryHandler
    Page<AttemptView> handle(FindAttempts query, Caller caller) {
        if (query.assessmentId() == null && query.userId() == null && query.enrollmentId() == null) {
            throw Refusal.invalid("filter-needed",
                    "At least one of the filters assessmentId, userId and enrollmentId is required.",
                    new Refusal.Violation("assessmentId", "is required unless userId or enrollmentId is given"));
        }
        UUID own = caller.may(Permission.LEARNING_READ) ? null : caller.actorId();
        return find(query, query.assessmentId(), (query.userId() != null) ? query.userId() : own, query.enrollmentId(),
                caller);
    }

    private Page<AttemptView> find(PageQuery<AttemptView> query, @Nullable UUID assessmentId, @Nullable UUID userId,
            @Nullable UUID enrollmentId, Caller caller) {
        Slice<AttemptView> slice = BY_ID.slice(query);
        List<AttemptView> attempts = this.reads.of(caller,
                (lms) -> lms.sql(SELECT + """
                        where (:assessmentId::uuid is null or assessment_id = :assessmentId)
                          and (:userId::uuid is null or user_id = :userId)
                          and (:enrollmentId::uuid is null or enrollment_id = :enrollmentId)
                          and (:key1::uuid is null or id > :key1)
                        order by id
                        limit :limit
                        """)
                    .params(slice.params())
                    .param("assessmentId", assessmentId)
                    .param("userId", userId)
                    .param("enrollmentId", enrollmentId)
                    .query(VIEW)
                    .list());
        return slice.page(attempts);
    }

}
