package io.annals.query.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.course.UnmetRequirement;
import io.annals.api.enrollment.progress.Progress;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.learning.GradebookRow.Attempt;
import io.annals.api.learning.LearnerOutline;
import io.annals.api.learning.LearnerOutline.Assessment;
import io.annals.api.learning.LearnerOutline.Content;
import io.annals.api.learning.LearnerOutline.Module;
import io.annals.api.learning.LearnerOutline.Unit;
import io.annals.query.learning.EnrollmentFacts.Result;
import io.annals.query.learning.StudyFacts.ContentFacts;

/** A course as one learner finds it. */
final class LearnerOutlineMapper {

    private static final String NOT_STARTED = "not_started";

    private static final String IN_PROGRESS = "in_progress";

    private static final String COMPLETED = "completed";

    private final LearnerStanding standing;

    private final RequiredItems required;

    private final Instant now;

    LearnerOutlineMapper(LearnerStanding standing, Instant now) {
        this.standing = standing;
        this.required = standing.required();
        this.now = now;
    }

    LearnerOutline view() {
        EnrollmentFacts enrollment = this.standing.enrollment();
        CourseFacts course = this.standing.course();
        Progress progress = this.standing.progress();
        return new LearnerOutline(enrollment.enrollmentId(), enrollment.courseId(), enrollment.userId(), course.code(),
                course.title(), enrollment.status(), this.standing.effectiveStatus(this.now), this.standing.version(),
                progress.percent(), progress.done(), progress.required(),
                this.standing.modules().stream().map(this::module).toList());
    }

    private Module module(CourseFacts.Module module) {
        List<UnmetRequirement> locks = this.standing.locks(module);
        List<Unit> units = this.standing.units(module).stream().map((unit) -> unit(module, unit)).toList();
        return new Module(module.moduleId(), module.sequenceNo(), module.title(), state(units), !locks.isEmpty(), locks,
                units);
    }

    private static String state(List<Unit> units) {
        List<String> required = units.stream()
            .flatMap((unit) -> Stream.concat(unit.contents().stream().filter(Content::required).map(Content::state),
                    unit.assessments().stream().filter(Assessment::required).map(Assessment::state)))
            .toList();
        List<String> all = units.stream()
            .flatMap((unit) -> Stream.concat(unit.contents().stream().map(Content::state),
                    unit.assessments().stream().map(Assessment::state)))
            .toList();
        List<String> decisive = required.isEmpty() ? all : required;
        if (!decisive.isEmpty() && decisive.stream().allMatch(COMPLETED::equals)) {
            return COMPLETED;
        }
        return all.stream().allMatch(NOT_STARTED::equals) ? NOT_STARTED : IN_PROGRESS;
    }

    private Unit unit(CourseFacts.Module module, CourseFacts.Unit unit) {
        return new Unit(unit.unitId(), unit.sequenceNo(), unit.title(), unit.type(),
                this.standing.contents(module, unit).stream().map(this::content).toList(),
                this.standing.assessments(module, unit).stream().map(this::assessment).toList());
    }

    private Content content(CourseFacts.Content content) {
        UUID id = content.contentId();
        boolean needed = this.required.contents().contains(id);
        ContentFacts done = this.standing.content(id);
        io.annals.api.course.Content stated = content.content().withoutMaterial();
        if (done == null) {
            return new Content(id, content.sequenceNo(), stated, needed, NOT_STARTED, 0, null, null, null);
        }
        return new Content(id, content.sequenceNo(), stated, needed, done.isCompleted() ? COMPLETED : IN_PROGRESS,
                done.minutesOrNone(), done.progress(), done.startedAt(), done.completedAt());
    }

    private Assessment assessment(CourseFacts.Assessment assessment) {
        UUID id = assessment.assessmentId();
        Result result = this.standing.result(id);
        Optional<CourseFacts.Dates> dates = Optional.ofNullable(assessment.settings());
        Integer maxScore = (result.score() != null) ? result.maxScore() : assessment.maxScore();
        return new Assessment(id, assessment.title(), assessment.type(), assessment.status(),
                this.required.assessments().contains(id), state(result), result.used(),
                this.standing.attemptsLeft(assessment), result.open().map(Attempt::attemptId).orElse(null), maxScore,
                result.score(), result.percent(), result.passed(), result.countingAttemptId(), assessment.dueAt(),
                dates.map(CourseFacts.Dates::opensAt).orElse(null), dates.map(CourseFacts.Dates::closesAt).orElse(null),
                this.standing.isMissing(assessment, this.now));
    }

    private static String state(Result result) {
        if (Boolean.TRUE.equals(result.passed())) {
            return COMPLETED;
        }
        return (result.used() > 0) ? IN_PROGRESS : NOT_STARTED;
    }

}
