package io.annals.query.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.EnrollmentEvent;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.ProgressEvent.ContentCompleted;
import io.annals.api.enrollment.ProgressEvent.ContentStudied;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.learning.CompletionExplanation;
import io.annals.api.learning.CompletionExplanation.Part;
import io.annals.api.learning.ExplainingEvent;
import io.annals.query.audit.RecordedChange;
import io.annals.query.explanation.CriteriaExplanation.Criterion;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ModuleLockMapper;
import org.jspecify.annotations.Nullable;

/** How a learner came to complete a course, or not yet, event by event. */
final class CompletionExplanationBuilder {

    private final CourseFacts course;

    private final EventDescriptions causes;

    private final LearnerResultsHistory achieving = new LearnerResultsHistory();

    private final CompletionRuleHistory terms;

    private final List<ExplainingEvent> chain = new ArrayList<>();

    /** Of each criterion that was ever met: whether it is, and since when. */
    private final Map<String, Turn> turns = new HashMap<>();

    private @Nullable Instant completedAt;

    /** What an event made of a criterion. */
    private record Turn(boolean met, ExplainingEvent cause) {
    }

    CompletionExplanationBuilder(CourseFacts course, EventDescriptions causes) {
        this.course = course;
        this.causes = causes;
        this.terms = new CompletionRuleHistory(course);
    }

    void tell(RecordedChange happening) {
        switch (happening.event()) {
            case CourseEvent event -> tell(happening, event);
            case EnrollmentEvent event -> {
                this.achieving.apply(event);
                tell(happening, event);
            }
            default -> throw new IllegalArgumentException("Not part of this story: " + happening.event().getClass());
        }
    }

    private void tell(RecordedChange happening, CourseEvent event) {
        switch (event) {
            case CourseCreated created -> ask(happening, created.settings().completionCriteria());
            case CourseConfigured configured -> ask(happening, configured.settings().completionCriteria());
            case AssessmentPlaced placed -> this.terms.weigh(placed);
            case CoursePublished published -> release(happening);
            case OutlineReleased released -> release(happening);
            default -> {
                // It has no part in this.
            }
        }
    }

    private void ask(RecordedChange happening, @Nullable CompletionCriteria criteria) {
        if (this.terms.state(criteria)) {
            add(happening, "It was said what it takes to complete the course.",
                    DisplayNames.facts("criteria", criteria));
        }
    }

    private void release(RecordedChange happening) {
        if (this.terms.release()) {
            Integer version = this.terms.version();
            add(happening, "The learner went on with version %d of the outline.".formatted(version),
                    DisplayNames.facts("outlineVersion", version));
        }
    }

    private void tell(RecordedChange happening, EnrollmentEvent event) {
        switch (event) {
            case LearnerEnrolled joined -> join(happening, joined.outlineVersion(), joined.completionCriteria());
            case LearnerQueued queued -> this.terms.own(queued.completionCriteria());
            case EnrollmentApproved joined -> join(happening, joined.outlineVersion(), this.terms.own());
            case LearnerPromoted joined -> join(happening, joined.outlineVersion(), this.terms.own());
            case LearnerWithdrawn withdrawn ->
                add(happening, "The learner withdrew from the course.", DisplayNames.facts());
            case EnrollmentReactivated back ->
                add(happening, "The learner came back to the course.", DisplayNames.facts());
            case ContentStudied studied -> study(happening, studied);
            case ContentCompleted completed -> {
                if (this.terms.required().contents().contains(completed.contentId())) {
                    add(happening,
                            "The learner completed %s."
                                .formatted(DisplayNames.content(completed.contentId(), this.course)),
                            DisplayNames.facts("contentId", completed.contentId()));
                }
            }
            case ResultRecorded recorded ->
                add(happening, DisplayNames.result(recorded, this.course), DisplayNames.facts(recorded));
            case CourseCompleted completed -> complete(happening);
            case OutcomeRecorded recorded -> end(happening, recorded);
            default -> {
                // It has no part in this.
            }
        }
    }

    private void join(RecordedChange happening, int outlineVersion, @Nullable CompletionCriteria criteria) {
        this.terms.begin(outlineVersion, criteria);
        add(happening,
                (criteria != null) ? "The learner was enrolled, with own terms to complete the course."
                        : "The learner was enrolled.",
                DisplayNames.facts("outlineVersion", outlineVersion, "criteria", criteria));
    }

    /**
     * Of the many times at which something was studied only those that made a difference.
     */
    private void study(RecordedChange happening, ContentStudied event) {
        List<Criterion> now = criteria();
        boolean turned = now.stream().anyMatch((criterion) -> {
            Turn before = this.turns.get(criterion.name());
            return criterion.met() != (before != null && before.met());
        });
        if (turned) {
            add(happening,
                    "The learner studied %s for %d minutes."
                        .formatted(DisplayNames.content(event.contentId(), this.course), event.minutes()),
                    DisplayNames.facts("contentId", event.contentId(), "minutes", event.minutes(), "totalMinutes",
                            this.achieving.now().minutes()));
        }
    }

    private void complete(RecordedChange happening) {
        if (this.completedAt == null) {
            this.completedAt = happening.event().occurredAt();
        }
        add(happening, "The course was completed: all that it takes was met for the first time.", DisplayNames.facts());
    }

    private void end(RecordedChange happening, OutcomeRecorded event) {
        boolean completes = event.outcome().completes();
        if (completes && this.completedAt == null) {
            this.completedAt = event.occurredAt();
        }
        add(happening,
                "The outcome \"%s\" was recorded, which %s.".formatted(event.outcome().code(),
                        completes ? "completes the course" : "ends the course without completing it"),
                DisplayNames.facts("outcome", event.outcome().code()));
    }

    private void add(RecordedChange happening, String sentence, Map<String, @Nullable Object> facts) {
        ExplainingEvent cause = this.causes.cause(happening, sentence, facts);
        this.chain.add(cause);
        for (Criterion criterion : criteria()) {
            Turn before = this.turns.get(criterion.name());
            if (criterion.met() != (before != null && before.met())) {
                this.turns.put(criterion.name(), new Turn(criterion.met(), cause));
            }
        }
    }

    private List<Criterion> criteria() {
        return this.terms.criteria(this.achieving.now());
    }

    CompletionExplanation end(EnrollmentFacts enrollment) {
        List<Criterion> criteria = criteria();
        boolean meets = this.terms.canBeMet() && criteria.stream().allMatch(Criterion::met);
        return new CompletionExplanation(enrollment.enrollmentId(), enrollment.userId(), enrollment.courseId(),
                enrollment.status(), this.completedAt, meets, this.terms.inForce(), this.terms.own() != null,
                this.terms.hasBegun() ? this.terms.version() : null, conclusion(meets, criteria),
                criteria.stream().map(this::part).toList(), this.chain);
    }

    private Part part(Criterion criterion) {
        Turn turn = this.turns.get(criterion.name());
        return new Part(criterion.name(), criterion.met(), criterion.sentence(), (turn != null) ? turn.cause() : null,
                ModuleLockMapper.items(criterion.missing(), this.course));
    }

    private String conclusion(boolean meets, List<Criterion> criteria) {
        String left = criteria.stream()
            .filter((criterion) -> !criterion.met())
            .map(Criterion::sentence)
            .collect(Collectors.joining(" "));
        if (this.completedAt != null) {
            String completed = "The course was completed at " + this.completedAt + ".";
            if (this.terms.inForce() == null) {
                return completed + " Nothing completes it but an outcome that is recorded.";
            }
            return meets ? completed + " What it takes is met at present, too."
                    : completed + " That stays so, although what it takes is not met at present. " + left;
        }
        if (!this.terms.hasBegun()) {
            return "The course is not completed: the learner has not been let in.";
        }
        if (this.terms.inForce() == null) {
            return "The course is not completed: nothing completes it but an outcome that is recorded, and none is.";
        }
        return meets ? "What it takes is met at present, but the learner was not active when it was."
                : "The course is not completed yet. " + left;
    }

}
