package io.annals.query.gradebook;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Page;
import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.api.learning.GradebookItems;
import io.annals.api.learning.GradebookRow;
import io.annals.api.learning.LearnerName;
import io.annals.api.learning.LearningQuery.FindGradebook;
import io.annals.api.learning.LearningQuery.GetGradebookItems;
import io.annals.api.learning.LearningQuery.GetGradebookRow;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViewMapper;
import io.annals.query.document.TenantDocuments;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearningReads;
import io.annals.query.paging.Keyset;
import io.annals.query.paging.Slice;
import io.annals.query.paging.SortKey;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class GradebookHandler {

    private static final Keyset<GradebookRow> BY_ENROLLMENT = Keyset.of(SortKey.id(GradebookRow::enrollmentId));

    private static final DocumentViewMapper<NamedLearner> LEARNER = DocumentViewMapper.of(NamedLearner.class);

    private final TenantDocuments documents;

    private final LearningReads learning;

    private final Clock clock;

    GradebookHandler(TenantDocuments documents, LearningReads learning, Clock clock) {
        this.documents = documents;
        this.learning = learning;
        this.clock = clock;
    }

    /** The name in the document of a learner; absent once the user is erased. */
    private record NamedLearner(@BsonId UUID userId, @Nullable LearnerName name) {
    }

    @QueryHandler
    Page<GradebookRow> handle(FindGradebook query, Caller caller) {
        Slice<GradebookRow> slice = BY_ENROLLMENT.slice(query);
        boolean attempts = Boolean.TRUE.equals(query.attempts());
        List<EnrollmentFacts> rows = this.learning.enrollmentsOfCourse(query.courseId(),
                (UUID) slice.after().getFirst(), slice.limit(), attempts, caller);
        return slice.page(views(query.courseId(), rows, attempts, caller));
    }

    @QueryHandler
    GradebookRow handle(GetGradebookRow query, Caller caller) {
        EnrollmentFacts row = this.learning.enrollment(query.enrollmentId(), caller);
        return views(row.courseId(), List.of(row), true, caller).getFirst();
    }

    @QueryHandler
    GradebookItems handle(GetGradebookItems query, Caller caller) {
        CourseFacts course = this.learning.course(query.courseId(), caller)
            .orElseThrow(() -> Refusal.notFound("course"));
        return new ItemSums(this.learning.gradebook(caller), this.learning.results(caller), course,
                this.clock.instant())
            .view();
    }

    private List<GradebookRow> views(UUID courseId, List<EnrollmentFacts> rows, boolean attempts, Caller caller) {
        GradebookRowMapper views = new GradebookRowMapper(this.learning.course(courseId, caller), attempts,
                this.clock.instant());
        Map<UUID, @Nullable LearnerName> names = names(rows, caller);
        return rows.stream().map((row) -> views.view(row, names.get(row.userId()))).toList();
    }

    /** The names of the learners, for callers who may see users. */
    private Map<UUID, @Nullable LearnerName> names(List<EnrollmentFacts> rows, Caller caller) {
        Map<UUID, @Nullable LearnerName> names = new HashMap<>();
        if (caller.may(Permission.USER_READ)) {
            List<String> users = rows.stream().map((row) -> row.userId().toString()).distinct().toList();
            for (NamedLearner learner : this.documents.of(caller, "learner_dashboard").some(users, LEARNER, "name")) {
                names.put(learner.userId(), learner.name());
            }
        }
        return names;
    }

}
