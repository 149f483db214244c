package io.annals.query.attempt;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import io.annals.api.Page;
import io.annals.api.attempt.AttemptQuery.FindGradingQueue;
import io.annals.api.attempt.GradingQueueItem;
import io.annals.platform.messaging.Caller;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import io.annals.query.relational.TenantReads;
import io.annals.query.relational.ViewMapper;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Lists the attempts that wait for a grader. */
@Component
class GradingQueueHandler {

    private static final ViewMapper<GradingQueueItem> VIEW = ViewMapper.of(GradingQueueItem.class);

    private static final Keyset<GradingQueueItem> LONGEST_WAITING_FIRST = Keyset
        .of(SortKey.time(GradingQueueItem::submittedAt), SortKey.id(GradingQueueItem::id));

    private final TenantReads reads;

    private final Clock clock;

    GradingQueueHandler(TenantReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @QueryHandler
    Page<GradingQueueItem> handle(FindGradingQueue query, Caller caller) {
        Slice<GradingQueueItem> slice = LONGEST_WAITING_FIRST.slice(query);
        List<GradingQueueItem> waiting = this.reads.of(caller, (lms) -> lms.sql("""
                select attempt.id, attempt.course_id, attempt.assessment_id, assessment.title, attempt.enrollment_id,
                       attempt.user_id, attempt.attempt_number, attempt.submitted_at, attempt.seconds_late,
                       (select count(*)::integer from lms.question_response response
                        where response.attempt_id = attempt.id and response.waits) as waiting_answers,
                       case when attempt.claimed_until > :now then attempt.claimed_by end as claimed_by,
                       case when attempt.claimed_until > :now then attempt.claimed_until end as claimed_until,
                       attempt.version
                from lms.assessment_attempt attempt
                join lms.assessment on assessment.id = attempt.assessment_id
                where attempt.status = 'submitted'
                  and (:courseId::uuid is null or attempt.course_id = :courseId)
                  and (:assessmentId::uuid is null or attempt.assessment_id = :assessmentId)
                  and case when :mine then attempt.claimed_by = :grader and attempt.claimed_until > :now
                           else coalesce(attempt.claimed_by = :grader or attempt.claimed_until <= :now, true) end
                  and (:key2::uuid is null or (attempt.submitted_at, attempt.id) > (:key1, :key2))
                order by attempt.submitted_at, attempt.id
                limit :limit
                """)
            .params(slice.params())
            .param("courseId", query.courseId())
            .param("assessmentId", query.assessmentId())
            .param("mine", Boolean.TRUE.equals(query.mine()))
            .param("grader", caller.actorId())
            .param("now", OffsetDateTime.now(this.clock))
            .query(VIEW)
            .list());
        return slice.page(waiting);
    }

}
