package io.annals.query.dashboard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.learning.LearnerDashboard;
import io.annals.api.learning.LearnerDashboard.EnrolledCourse;
import io.annals.api.learning.LearnerName;
import io.annals.api.learning.LearningQuery.GetLearnerDashboard;
import io.annals.platform.messaging.Caller;
import io.annals.query.document.DocumentViewMapper;
import io.annals.query.document.TenantDocuments;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearningReads;
import io.annals.query.learning.StudyFacts;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class LearnerDashboardHandler {

    private static final DocumentViewMapper<LearnerFacts> LEARNER = DocumentViewMapper.of(LearnerFacts.class);

    private final TenantDocuments documents;

    private final LearningReads learning;

    private final Clock clock;

    LearnerDashboardHandler(TenantDocuments documents, LearningReads learning, Clock clock) {
        this.documents = documents;
        this.learning = learning;
        this.clock = clock;
    }

    /** The document of a learner. */
    private record LearnerFacts(@BsonId UUID userId, @Nullable LearnerName name, boolean erased,
            @Nullable Instant lastActivityAt, List<LearnerEnrollment> enrollments) {
    }

    /** The learner's last activity in a course. */
    private record LearnerEnrollment(UUID enrollmentId, UUID courseId, @Nullable Instant lastActivityAt) {
    }

    @QueryHandler
    LearnerDashboard handle(GetLearnerDashboard query, Caller caller) {
        LearnerFacts learner = this.documents.of(caller, "learner_dashboard")
            .one(query.userId(), LEARNER)
            .orElseThrow(() -> Refusal.notFound("user"));
        return new LearnerDashboard(learner.userId(), learner.name(), learner.erased(), learner.lastActivityAt(),
                courses(learner.enrollments(), caller));
    }

    /** The courses in the order in which the learner entered them. */
    private List<EnrolledCourse> courses(List<LearnerEnrollment> entered, Caller caller) {
        List<UUID> ids = entered.stream().map(LearnerEnrollment::enrollmentId).toList();
        Map<UUID, EnrollmentFacts> enrollments = this.learning.enrollments(ids, caller);
        Map<UUID, StudyFacts> study = this.learning.study(ids, caller);
        Map<UUID, CourseFacts> courses = this.learning
            .courses(entered.stream().map(LearnerEnrollment::courseId).toList(), caller);
        Instant now = this.clock.instant();
        return entered.stream()
            .filter((one) -> enrollments.containsKey(one.enrollmentId()))
            .map((one) -> new CourseCard(Objects.requireNonNull(enrollments.get(one.enrollmentId())),
                    one.lastActivityAt(), study.getOrDefault(one.enrollmentId(), StudyFacts.NONE),
                    courses.get(one.courseId()), now)
                .view())
            .toList();
    }

}
