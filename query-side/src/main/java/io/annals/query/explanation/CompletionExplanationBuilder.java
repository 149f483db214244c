package io.annals.query.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseConfigured;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEvent;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.EnrollmentEvent.StatusEvent;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import io.annals.api.learning.CompletionExplanation;
import io.annals.api.learning.CompletionExplanation.ExplainedCriterion;
import io.annals.api.learning.ExplainingEvent;
import io.annals.platform.messaging.EventContext;
import io.annals.query.explanation.CriteriaExplanation.Criterion;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.EnrollmentFacts;
import io.annals.query.learning.ModuleLockMapper;
import org.jspecify.annotations.Nullable;

/** Builds the explanation of a completion from the events that led to it. */
final class CompletionExplanationBuilder {

    private final CourseFacts course;

    private final EventDescriptions descriptions;

    private final LearnerResultsHistory results = new LearnerResultsHistory();

    private final CompletionRuleHistory rules;

    private final List<ExplainingEvent> chain = new ArrayList<>();

    /** The last change of each criterion that was ever met. */
    private final Map<String, CriterionChange> criterionChanges = new HashMap<>();

    private @Nullable Instant completedAt;

    /** An event that changed whether a criterion is met. */
    private record CriterionChange(boolean met, ExplainingEvent event) {
    }

    CompletionExplanationBuilder(CourseFacts course, EventDescriptions descriptions) {
        this.course = course;
        this.descriptions = descriptions;
        this.rules = new CompletionRuleHistory(course);
    }

    void add(EventContext change) {
        switch (change.event()) {
            case CourseCreated created -> state(change, created.settings().completionCriteria());
            case CourseConfigured configured -> state(change, configured.settings().completionCriteria());
            case AssessmentPlaced placed -> this.rules.weigh(placed);
            case CoursePublished published -> release(change);
            case OutlineReleased released -> release(change);
            case LearnerEvent event -> {
                this.results.apply(event);
                add(change, event);
            }
            // DomainEvent is not sealed.
            default -> throw new IllegalArgumentException("Not part of a completion: " + change.event().getClass());
        }
    }

    private void state(EventContext change, @Nullable CompletionCriteria criteria) {
        if (this.rules.state(criteria)) {
            add(change, "The completion criteria of the course were set.", DisplayNames.facts("criteria", criteria));
        }
    }

    private void release(EventContext change) {
        if (this.rules.release()) {
            Integer version = this.rules.version();
            add(change, "The learner moved to version %d of the outline.".formatted(version),
                    DisplayNames.facts("outlineVersion", version));
        }
    }

    private void add(EventContext change, LearnerEvent event) {
        switch (event) {
            case StatusEvent status -> add(change, status);
            case ContentStudied studied -> study(change, studied);
            case ContentCompleted completed -> {
                if (this.rules.required().contents().contains(completed.contentId())) {
                    add(change,
                            "The learner completed %s."
                                .formatted(DisplayNames.content(completed.contentId(), this.course)),
                            DisplayNames.facts("contentId", completed.contentId()));
                }
            }
            case ResultRecorded recorded ->
                add(change, DisplayNames.result(recorded, this.course), DisplayNames.facts(recorded));
            case CourseCompleted completed -> complete(change);
            case ContentAccessed accessed -> {
                // Opening a content completes nothing.
            }
            case ProgressMoved moved -> {
            }
            case AccommodationGranted granted -> {
            }
        }
    }

    private void add(EventContext change, StatusEvent event) {
        switch (event) {
            case LearnerEnrolled enrolled -> join(change, enrolled.outlineVersion(), enrolled.completionCriteria());
            case LearnerQueued queued -> this.rules.own(queued.completionCriteria());
            case EnrollmentApproved approved -> join(change, approved.outlineVersion(), this.rules.own());
            case LearnerPromoted promoted -> join(change, promoted.outlineVersion(), this.rules.own());
            case LearnerWithdrawn withdrawn ->
                add(change, "The learner withdrew from the course.", DisplayNames.facts());
            case EnrollmentReactivated reactivated ->
                add(change, "The learner came back to the course.", DisplayNames.facts());
            case OutcomeRecorded recorded -> end(change, recorded);
            case EnrollmentRequested requested -> {
                // A learner who is not enrolled completes nothing.
            }
            case EnrollmentDeclined declined -> {
            }
            case EnrollmentSuspended suspended -> {
                // Results count during a suspension, too.
            }
            case EnrollmentResumed resumed -> {
            }
        }
    }

    private void join(EventContext change, int outlineVersion, @Nullable CompletionCriteria criteria) {
        this.rules.begin(outlineVersion, criteria);
        add(change,
                (criteria != null) ? "The learner was enrolled with own completion criteria."
                        : "The learner was enrolled.",
                DisplayNames.facts("outlineVersion", outlineVersion, "criteria", criteria));
    }

    /** Adds the event only if it changed whether a criterion is met. */
    private void study(EventContext change, ContentStudied event) {
        List<Criterion> now = criteria();
        boolean changed = now.stream().anyMatch((criterion) -> {
            CriterionChange before = this.criterionChanges.get(criterion.name());
            return criterion.met() != (before != null && before.met());
        });
        if (changed) {
            add(change,
                    "The learner studied %s for %d minutes."
                        .formatted(DisplayNames.content(event.contentId(), this.course), event.minutes()),
                    DisplayNames.facts("contentId", event.contentId(), "minutes", event.minutes(), "totalMinutes",
                            this.results.now().minutes()));
        }
    }

    private void complete(EventContext change) {
        if (this.completedAt == null) {
            this.completedAt = change.event().occurredAt();
        }
        add(change, "The course was completed: all criteria were met for the first time.", DisplayNames.facts());
    }

    private void end(EventContext change, OutcomeRecorded event) {
        boolean completes = event.outcome().completes();
        if (completes && this.completedAt == null) {
            this.completedAt = event.occurredAt();
        }
        add(change,
                "The outcome \"%s\" was recorded, which %s.".formatted(event.outcome().code(),
                        completes ? "completes the course" : "ends the course without completing it"),
                DisplayNames.facts("outcome", event.outcome().code()));
    }

    private void add(EventContext change, String sentence, Map<String, @Nullable Object> facts) {
        ExplainingEvent event = this.descriptions.describe(change, sentence, facts);
        this.chain.add(event);
        for (Criterion criterion : criteria()) {
            CriterionChange before = this.criterionChanges.get(criterion.name());
            if (criterion.met() != (before != null && before.met())) {
                this.criterionChanges.put(criterion.name(), new CriterionChange(criterion.met(), event));
            }
        }
    }

    private List<Criterion> criteria() {
        return this.rules.criteria(this.results.now());
    }

    CompletionExplanation build(EnrollmentFacts enrollment) {
        List<Criterion> criteria = criteria();
        boolean meets = this.rules.canBeMet() && criteria.stream().allMatch(Criterion::met);
        return new CompletionExplanation(enrollment.enrollmentId(), enrollment.userId(), enrollment.courseId(),
                enrollment.status(), this.completedAt, meets, this.rules.inForce(), this.rules.own() != null,
                this.rules.hasBegun() ? this.rules.version() : null, conclusion(meets, criteria),
                criteria.stream().map(this::part).toList(), this.chain);
    }

    private ExplainedCriterion part(Criterion criterion) {
        CriterionChange last = this.criterionChanges.get(criterion.name());
        return new ExplainedCriterion(criterion.name(), criterion.met(), criterion.sentence(),
                (last != null) ? last.event() : null, ModuleLockMapper.items(criterion.missing(), this.course));
    }

    private String conclusion(boolean meets, List<Criterion> criteria) {
        String left = criteria.stream()
            .filter((criterion) -> !criterion.met())
            .map(Criterion::sentence)
            .collect(Collectors.joining(" "));
        if (this.completedAt != null) {
            String completed = "The course was completed at " + this.completedAt + ".";
            if (this.rules.inForce() == null) {
                return completed + " It has no completion criteria, so only an outcome completes it.";
            }
            return meets ? completed + " The criteria are met now, too."
                    : completed + " It stays completed, although the criteria are not met now. " + left;
        }
        if (!this.rules.hasBegun()) {
            return "The course is not completed: the learner has not been enrolled.";
        }
        if (this.rules.inForce() == null) {
            return "The course is not completed: it has no completion criteria, and no outcome is recorded.";
        }
        return meets ? "The criteria are met now, but the enrollment was not active when they were."
                : "The course is not completed yet. " + left;
    }

}
