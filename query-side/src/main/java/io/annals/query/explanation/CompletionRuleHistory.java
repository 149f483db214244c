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
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.api.enrollment.progress.Weight;
import io.annals.query.explanation.CriteriaExplanation.Criterion;
import io.annals.query.learning.CourseFacts;
import io.annals.query.learning.CourseFacts.Version;
import org.jspecify.annotations.Nullable;

/** What it takes a learner to complete a course, event by event. */
final class CompletionRuleHistory {

    private final CourseFacts course;

    private final Map<UUID, Weight> worths = new HashMap<>();

    private final List<Version> released = new ArrayList<>();

    private @Nullable CompletionCriteria ofCourse;

    private @Nullable CompletionCriteria own;

    private @Nullable Integer begunWith;

    CompletionRuleHistory(CourseFacts course) {
        this.course = course;
    }

    /**
     * States the criteria of the course.
     * @return whether that changes what holds for the learner
     */
    boolean state(@Nullable CompletionCriteria criteria) {
        boolean changes = this.own == null && !Objects.equals(criteria, this.ofCourse);
        this.ofCourse = criteria;
        return changes;
    }

    /** The learner has begun. */
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
        this.worths.put(event.assessmentId(), new Weight(event.maxScore(), event.weight()));
    }

    /**
     * Releases the next version of the outline.
     * @return whether a learner who has begun goes on with another one
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

    /** Whether there is something that completes the course for the learner. */
    boolean canBeMet() {
        return hasBegun() && inForce() != null;
    }

    @Nullable CompletionCriteria inForce() {
        return (this.own != null) ? this.own : this.ofCourse;
    }

    /** The outline version that the learner is on. */
    @Nullable Integer version() {
        return current().map(Version::number).orElse(null);
    }

    RequiredItems required() {
        return current().map(Version::required).orElse(RequiredItems.NONE);
    }

    private Optional<Version> current() {
        return this.course.releasedUpTo(this.released).versionFor(this.begunWith);
    }

    /** The criteria in force; none before the learner has begun. */
    List<Criterion> criteria(LearnerResults achieved) {
        CompletionCriteria criteria = inForce();
        return (criteria == null || !hasBegun()) ? List.of()
                : new CriteriaExplanation(required(), (id) -> this.worths.getOrDefault(id, Weight.UNKNOWN), achieved)
                    .of(criteria);
    }

}
