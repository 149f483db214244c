package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * Events of courses. The place of an item among its siblings, its {@code sequenceNo},
 * counts from 1 without gaps; an event that changes places has the ids of all siblings in
 * their new order. Events of outline items are in their own interfaces.
 */
public sealed interface CourseEvent extends DomainEvent
        permits CourseEvent.CourseCreated, CourseEvent.CourseDescribed, CourseEvent.LearningObjectivesSet,
        CourseEvent.CoursePrerequisitesSet, CourseEvent.CourseConfigured, CourseEvent.CourseScheduled,
        CourseEvent.CourseCodeChanged, CourseEvent.LifecycleEvent, InstructorEvent, OutlineEvent {

    UUID courseId();

    @Override
    default UUID aggregateId() {
        return courseId();
    }

    /**
     * An empty draft was created.
     *
     * @param copiedFrom the course of which it is a copy
     */
    @EventRevision(3)
    record CourseCreated(UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId, String code,
            CourseDetails course, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            List<String> learningObjectives, CourseSettings settings, @Nullable UUID copiedFrom,
            Instant occurredAt) implements CourseEvent {

        public CourseCreated {
            learningObjectives = Json.list(learningObjectives);
        }

    }

    /** What is stated about a course was replaced. */
    @EventRevision(2)
    record CourseDescribed(UUID courseId, CourseDetails course, Instant occurredAt) implements CourseEvent {
    }

    /** The learning objectives were replaced. */
    record LearningObjectivesSet(UUID courseId, List<String> learningObjectives,
            Instant occurredAt) implements CourseEvent {

        public LearningObjectivesSet {
            learningObjectives = Json.list(learningObjectives);
        }

    }

    /** The list of courses that a learner must have completed before was replaced. */
    record CoursePrerequisitesSet(UUID courseId, List<CoursePrerequisite> prerequisites,
            Instant occurredAt) implements CourseEvent {

        public CoursePrerequisitesSet {
            prerequisites = Json.list(prerequisites);
        }

    }

    /** The settings were replaced. */
    record CourseConfigured(UUID courseId, CourseSettings settings, Instant occurredAt) implements CourseEvent {
    }

    /** The first and last day were replaced. */
    record CourseScheduled(UUID courseId, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            Instant occurredAt) implements CourseEvent {
    }

    /** The code was changed. */
    record CourseCodeChanged(UUID courseId, String code, Instant occurredAt) implements CourseEvent {
    }

    /** Events of the life cycle of a course. */
    sealed interface LifecycleEvent extends CourseEvent permits CoursePublished, OutlineReleased, FirstLearnerEnrolled,
            CourseUnpublished, CourseArchived, CourseRestored {

    }

    /**
     * The course was shown to learners, and what its outline requires became its next
     * version.
     */
    record CoursePublished(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /**
     * What the outline requires became its next version.
     *
     * @param outlineVersion from 1, which is the version of the first publication
     * @param moveLearners whether learners who began with an earlier version continue
     * with it
     */
    record OutlineReleased(UUID courseId, int outlineVersion, boolean moveLearners,
            Instant occurredAt) implements LifecycleEvent {
    }

    /** The first learner was enrolled. */
    record FirstLearnerEnrolled(UUID courseId, UUID enrollmentId, Instant occurredAt) implements LifecycleEvent {
    }

    /** The course, which never had a learner, became a draft again. */
    record CourseUnpublished(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** The course was hidden and its code freed. */
    record CourseArchived(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** An archived course was shown to learners again. */
    record CourseRestored(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** A draft assessment was added to a unit. */
    record AssessmentDrafted(UUID courseId, UUID unitId, UUID assessmentId,
            Instant occurredAt) implements OutlineEvent {
    }

    /**
     * An assessment of a unit was published, or what the course knows of it changed.
     *
     * @param required whether a learner must pass it, from the next version of the
     * outline on
     * @param maxScore the best score; absent if it was not stated
     * @param weight its share in the final grade, in percent; absent if it has none
     */
    @EventRevision(4)
    record AssessmentPlaced(UUID courseId, UUID unitId, UUID assessmentId, boolean required,
            @Nullable BigDecimal maxScore, @Nullable BigDecimal weight, Instant occurredAt) implements OutlineEvent {
    }

}
