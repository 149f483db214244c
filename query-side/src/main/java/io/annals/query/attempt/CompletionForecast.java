package io.annals.query.attempt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.attempt.RegradePreview;
import io.annals.api.attempt.RegradePreview.ResultChange;
import io.annals.api.enrollment.EnrollmentStatus;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.platform.messaging.Caller;
import io.annals.query.attempt.RegradeTally.ChangedResult;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.LearnerCourse;
import io.annals.query.learning.LearningReads;
import io.annals.query.learning.StudyFacts;
import org.jspecify.annotations.Nullable;

/** Computes which completions other results would lead to. */
final class CompletionForecast {

    private static final int BATCH = 500;

    private final UUID assessmentId;

    private final LearningReads documents;

    private final Caller caller;

    private final Map<UUID, Optional<CourseFacts>> courses = new HashMap<>();

    private final List<ResultChange> listed = new ArrayList<>();

    private int gained;

    private int unmet;

    CompletionForecast(UUID assessmentId, LearningReads documents, Caller caller) {
        this.assessmentId = assessmentId;
        this.documents = documents;
        this.caller = caller;
    }

    CompletionForecast of(List<ChangedResult> results) {
        for (int from = 0; from < results.size(); from += BATCH) {
            batch(results.subList(from, Math.min(from + BATCH, results.size())));
        }
        return this;
    }

    private void batch(List<ChangedResult> results) {
        List<UUID> ids = results.stream().map(ChangedResult::enrollmentId).toList();
        Map<UUID, EnrollmentFacts> enrollments = this.documents.enrollments(ids, this.caller);
        Map<UUID, StudyFacts> study = this.documents.study(ids, this.caller);
        for (ChangedResult result : results) {
            EnrollmentFacts enrollment = enrollments.get(result.enrollmentId());
            CourseFacts course = course(result.courseId());
            add(result, (enrollment != null && course != null)
                    ? new LearnerCourse(enrollment, study.getOrDefault(result.enrollmentId(), StudyFacts.NONE), course)
                    : null);
        }
    }

    private @Nullable CourseFacts course(UUID courseId) {
        return this.courses.computeIfAbsent(courseId, (id) -> this.documents.course(id, this.caller)).orElse(null);
    }

    private void add(ChangedResult result, @Nullable LearnerCourse learnerCourse) {
        boolean before = learnerCourse != null && learnerCourse.meetsCriteria(learnerCourse.results());
        boolean then = learnerCourse != null
                && learnerCourse.meetsCriteria(with(learnerCourse.results(), result.after()));
        boolean completed = learnerCourse != null && learnerCourse.enrollment().completedAt() != null;
        boolean completes = learnerCourse != null && learnerCourse.enrollment().status() == EnrollmentStatus.ACTIVE
                && !completed && then;
        boolean noLongerMeets = completed && before && !then;
        this.gained += completes ? 1 : 0;
        this.unmet += noLongerMeets ? 1 : 0;
        if (this.listed.size() < RegradePreview.LISTED) {
            LearnerResults.Result old = result.before();
            this.listed.add(new ResultChange(result.enrollmentId(), result.userId(), (old != null) ? old.score() : null,
                    result.after().score(), (old != null) ? old.passed() : null, result.after().passed(), completes,
                    noLongerMeets));
        }
    }

    private LearnerResults with(LearnerResults achieved, LearnerResults.Result result) {
        Map<UUID, LearnerResults.Result> results = new HashMap<>(achieved.results());
        results.put(this.assessmentId, result);
        return new LearnerResults(achieved.completed(), achieved.viewed(), achieved.minutes(), results);
    }

    int gained() {
        return this.gained;
    }

    int unmet() {
        return this.unmet;
    }

    List<ResultChange> listed() {
        return this.listed;
    }

}
