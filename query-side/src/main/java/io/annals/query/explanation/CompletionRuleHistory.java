package io.annals.query.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.enrollment.progress.Completion;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.Weight;
import io.annals.query.explanation.CriteriaExplanation.Criterion;
import io.annals.query.learning.CourseFacts;
import org.jspecify.annotations.Nullable;

/**
 * The completion criteria and the outline version that apply to a learner, event by
 * event.
 */
final class CompletionRuleHistory {

    private final CourseFacts course;

    private final Map<UUID, Weight> weights = new HashMap<>();

    private final List<OutlineVersion> released = new ArrayList<>();

    private @Nullable CompletionCriteria ofCourse;

    private @Nullable CompletionCriteria own;

    private @Nullable Integer begunWith;

    CompletionRuleHistory(CourseFacts course) {
        this.course = course;
    }

    /**
     * Sets the criteria of the course.
     * @return whether this changes the criteria that apply to the learner
     */
    boolean state(@Nullable CompletionCriteria criteria) {
        boolean changes = this.own == null && !Objects.equals(criteria, this.ofCourse);
        this.ofCourse = criteria;
        return changes;
    }

    /** The learner was enrolled. */
    void begin(int outlineVersion, @Nullable CompletionCriteria criteria) {
        this.begunWith = outlineVersion;
        this.own = criteria;
    }

    void own(@Nullable CompletionCriteria criteria) {
        this.own = criteria;
    }

    /** The learner's own criteria, in place of the course's. */
    @Nullable CompletionCriteria own() {
        return this.own;
    }

    void weigh(AssessmentPlaced event) {
        this.weights.put(event.assessmentId(), new Weight(event.maxScore(), event.weight()));
    }

    /**
     * Releases the next version of the outline.
     * @return whether this changes the version that applies to the learner
     */
    boolean release() {
        Integer before = version();
        int next = this.released.size();
        if (next < this.course.outlineVersions().size()) {
            this.released.add(this.course.outlineVersions().get(next));
        }
        return hasBegun() && !Objects.equals(before, version());
    }

    boolean hasBegun() {
        return this.begunWith != null;
    }

    /** Whether criteria apply to an enrolled learner. */
    boolean canBeMet() {
        return hasBegun() && inForce() != null;
    }

    @Nullable CompletionCriteria inForce() {
        return Completion.criteria(this.own, this.ofCourse).orElse(null);
    }

    /** The number of the learner's outline version. */
    @Nullable Integer version() {
        return current().map(OutlineVersion::number).orElse(null);
    }

    RequiredItems required() {
        return current().map(OutlineVersion::required).orElse(RequiredItems.NONE);
    }

    private Optional<OutlineVersion> current() {
        return OutlineVersion.inForce(this.released, this.begunWith);
    }

    /** The criteria that apply; none before the learner is enrolled. */
    List<Criterion> criteria(LearnerResults results) {
        CompletionCriteria criteria = inForce();
        return (criteria == null || !hasBegun()) ? List.of()
                : new CriteriaExplanation(required(), (id) -> this.weights.getOrDefault(id, Weight.UNKNOWN), results)
                    .of(criteria);
    }

}
