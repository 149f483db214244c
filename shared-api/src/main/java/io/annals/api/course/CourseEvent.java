package io.annals.api.course;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Json;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a course. The place of an item among its siblings, its
 * {@code sequenceNo}, counts from 1 without gaps; an event that changes places carries
 * the ids of all siblings in their new order. What happened to the parts of its outline
 * has families of its own.
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
     * A blank draft was opened.
     *
     * @param copiedFrom the course whose copy it is going to be
     */
    @EventRevision(2)
    record CourseCreated(UUID courseId, @Nullable UUID organizationId, @Nullable UUID departmentId, String code,
            String title, @Nullable String description, @Nullable String category, @Nullable String difficultyLevel,
            @Nullable Integer durationHours, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            List<String> learningObjectives, Map<String, @Nullable Object> metadata, CourseSettings settings,
            @Nullable UUID copiedFrom, Instant occurredAt) implements CourseEvent {

        public CourseCreated {
            learningObjectives = Json.list(learningObjectives);
            metadata = Json.object(metadata);
        }

    }

    /** It was said anew what the course is about. */
    record CourseDescribed(UUID courseId, String title, @Nullable String description, @Nullable String category,
            @Nullable String difficultyLevel, @Nullable Integer durationHours, Map<String, @Nullable Object> metadata,
            Instant occurredAt) implements CourseEvent {

        public CourseDescribed {
            metadata = Json.object(metadata);
        }

    }

    /** It was said what a learner can do afterward. */
    record LearningObjectivesSet(UUID courseId, List<String> learningObjectives,
            Instant occurredAt) implements CourseEvent {

        public LearningObjectivesSet {
            learningObjectives = Json.list(learningObjectives);
        }

    }

    /**
     * It was said which courses a learner must have completed before: all that there are.
     */
    record CoursePrerequisitesSet(UUID courseId, List<CoursePrerequisite> prerequisites,
            Instant occurredAt) implements CourseEvent {

        public CoursePrerequisitesSet {
            prerequisites = Json.list(prerequisites);
        }

    }

    /** It was said how learners get in and out. */
    record CourseConfigured(UUID courseId, CourseSettings settings, Instant occurredAt) implements CourseEvent {
    }

    /** It was said when the course runs. */
    record CourseScheduled(UUID courseId, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
            Instant occurredAt) implements CourseEvent {
    }

    /** The course has another code. */
    record CourseCodeChanged(UUID courseId, String code, Instant occurredAt) implements CourseEvent {
    }

    /** The course was opened to learners or hidden from them, or they met it. */
    sealed interface LifecycleEvent extends CourseEvent permits CoursePublished, OutlineReleased, FirstLearnerEnrolled,
            CourseUnpublished, CourseArchived, CourseRestored {

    }

    /**
     * The course is open to learners, and what its outline requires now is the next
     * version of it.
     */
    record CoursePublished(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /**
     * What the outline requires now is the next version of it.
     *
     * @param outlineVersion counted from 1, which is that of the first publishing
     * @param moveLearners whether those who began with an earlier version go on with it
     */
    record OutlineReleased(UUID courseId, int outlineVersion, boolean moveLearners,
            Instant occurredAt) implements LifecycleEvent {
    }

    /** A learner was enrolled in a course that had none. */
    record FirstLearnerEnrolled(UUID courseId, UUID enrollmentId, Instant occurredAt) implements LifecycleEvent {
    }

    /** The course, in which nobody was ever enrolled, is a draft again. */
    record CourseUnpublished(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** The course is hidden and its code is free. */
    record CourseArchived(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** The course is back and open to learners. */
    record CourseRestored(UUID courseId, Instant occurredAt) implements LifecycleEvent {
    }

    /** A unit has one more assessment, still a draft. */
    record AssessmentDrafted(UUID courseId, UUID unitId, UUID assessmentId,
            Instant occurredAt) implements OutlineEvent {
    }

    /**
     * An assessment of a unit was published, or it was said anew whether a learner must
     * pass it.
     *
     * @param required whether a learner must pass it, from the next version of the
     * outline on
     * @param maxScore the best score; absent where it was not stated
     * @param weight the share in the course's mark, in percent; absent where it has none
     */
    @EventRevision(3)
    record AssessmentPlaced(UUID courseId, UUID unitId, UUID assessmentId, boolean required, @Nullable Integer maxScore,
            @Nullable BigDecimal weight, Instant occurredAt) implements OutlineEvent {
    }

}
