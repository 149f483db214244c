package io.annals.query.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.course.Content;
import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.ProgressStatus;
import io.annals.api.enrollment.progress.Progress;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.learning.GradebookRow.GradebookAttempt;
import io.annals.api.learning.LearnerOutline;
import io.annals.api.learning.LearnerOutline.LearnerAssessment;
import io.annals.api.learning.LearnerOutline.LearnerContent;
import io.annals.api.learning.LearnerOutline.LearnerModule;
import io.annals.api.learning.LearnerOutline.LearnerUnit;
import io.annals.query.learning.CourseFacts.CatalogAssessment;
import io.annals.query.learning.CourseFacts.CatalogContent;
import io.annals.query.learning.CourseFacts.CatalogModule;
import io.annals.query.learning.CourseFacts.CatalogUnit;
import io.annals.query.learning.StudyFacts.ContentFacts;

/** Maps the course of a learner to the view of its outline. */
final class LearnerOutlineMapper {

    private final LearnerCourse learnerCourse;

    private final RequiredItems required;

    private final Instant now;

    LearnerOutlineMapper(LearnerCourse learnerCourse, Instant now) {
        this.learnerCourse = learnerCourse;
        this.required = learnerCourse.required();
        this.now = now;
    }

    LearnerOutline view() {
        EnrollmentFacts enrollment = this.learnerCourse.enrollment();
        CourseFacts course = this.learnerCourse.course();
        Progress progress = this.learnerCourse.progress();
        return new LearnerOutline(enrollment.enrollmentId(), enrollment.courseId(), enrollment.userId(), course.code(),
                course.title(), enrollment.status(), this.learnerCourse.effectiveStatus(this.now),
                this.learnerCourse.version(), progress.percent(), progress.done(), progress.required(),
                this.learnerCourse.modules().stream().map(this::module).toList());
    }

    private LearnerModule module(CatalogModule module) {
        List<UnmetRequirement> locks = this.learnerCourse.locks(module);
        List<LearnerUnit> units = this.learnerCourse.units(module).stream().map((unit) -> unit(module, unit)).toList();
        return new LearnerModule(module.moduleId(), module.sequenceNo(), module.module(), state(units),
                !locks.isEmpty(), locks, units);
    }

    private static ProgressStatus state(List<LearnerUnit> units) {
        List<ProgressStatus> required = units.stream()
            .flatMap((unit) -> Stream.concat(
                    unit.contents().stream().filter(LearnerContent::requiredForLearner).map(LearnerContent::state),
                    unit.assessments()
                        .stream()
                        .filter(LearnerAssessment::requiredForLearner)
                        .map(LearnerAssessment::state)))
            .toList();
        List<ProgressStatus> all = units.stream()
            .flatMap((unit) -> Stream.concat(unit.contents().stream().map(LearnerContent::state),
                    unit.assessments().stream().map(LearnerAssessment::state)))
            .toList();
        List<ProgressStatus> decisive = required.isEmpty() ? all : required;
        if (!decisive.isEmpty() && decisive.stream().allMatch(ProgressStatus.COMPLETED::equals)) {
            return ProgressStatus.COMPLETED;
        }
        return all.stream().allMatch(ProgressStatus.NOT_STARTED::equals) ? ProgressStatus.NOT_STARTED
                : ProgressStatus.IN_PROGRESS;
    }

    private LearnerUnit unit(CatalogModule module, CatalogUnit unit) {
        return new LearnerUnit(unit.unitId(), unit.sequenceNo(), unit.unit(),
                this.learnerCourse.contents(module, unit).stream().map(this::content).toList(),
                this.learnerCourse.assessments(module, unit).stream().map(this::assessment).toList());
    }

    private LearnerContent content(CatalogContent content) {
        UUID id = content.contentId();
        boolean needed = this.required.contents().contains(id);
        ContentFacts done = this.learnerCourse.content(id);
        Content stated = content.content().withoutMaterial();
        if (done == null) {
            return new LearnerContent(id, content.sequenceNo(), stated, needed, ProgressStatus.NOT_STARTED, 0,
                    BigDecimal.ZERO, null, null);
        }
        return new LearnerContent(id, content.sequenceNo(), stated, needed, done.status(), done.timeSpentMins(),
                done.progress(), done.startedAt(), done.completedAt());
    }

    private LearnerAssessment assessment(CatalogAssessment assessment) {
        UUID id = assessment.assessmentId();
        ResultFacts result = this.learnerCourse.result(id);
        Integer maxScore = (result.score() != null) ? result.maxScore() : assessment.maxScore();
        return new LearnerAssessment(id, assessment.title(), assessment.type(), assessment.status(),
                this.required.assessments().contains(id), state(result), result.attemptsUsed(),
                this.learnerCourse.attemptsLeft(assessment),
                result.open().map(GradebookAttempt::attemptId).orElse(null), maxScore, result.score(), result.percent(),
                result.passed(), result.countingAttemptId(), assessment.dueAt(), assessment.settings().opensAt(),
                assessment.settings().closesAt(), this.learnerCourse.isMissing(assessment, this.now));
    }

    private static ProgressStatus state(ResultFacts result) {
        if (Boolean.TRUE.equals(result.passed())) {
            return ProgressStatus.COMPLETED;
        }
        return (result.attemptsUsed() > 0) ? ProgressStatus.IN_PROGRESS : ProgressStatus.NOT_STARTED;
    }

}
