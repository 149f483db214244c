package io.annals.command.course;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.CourseEvent.LifecycleEvent;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.enrollment.progress.RequiredItems;

/**
 * Whether a course is open to learners, what it has required of them since, and whether
 * anybody came.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class CourseLifecycle {

    private enum Status {

        DRAFT, PUBLISHED, ARCHIVED

    }

    private Status status = Status.DRAFT;

    private OutlineVersions versions = new OutlineVersions();

    private boolean hadLearners;

    boolean isPublished() {
        return this.status == Status.PUBLISHED;
    }

    /** Whether anybody was ever enrolled. */
    boolean hadLearners() {
        return this.hadLearners;
    }

    OutlineVersions versions() {
        return this.versions;
    }

    void publish(UUID courseId, Outline outline, Instant at) {
        requireNotArchived();
        if (isPublished()) {
            throw Refusal.rule("already-published", "The course is published.");
        }
        requireComplete(outline);
        apply(new CoursePublished(courseId, at));
    }

    void unpublish(UUID courseId, Instant at) {
        requireNotArchived();
        requirePublished();
        if (this.hadLearners) {
            throw Refusal.rule("course-has-learners",
                    "Somebody was enrolled: the course can be archived, but is no draft any more.");
        }
        apply(new CourseUnpublished(courseId, at));
    }

    void release(ReleaseOutline command, Outline outline, Instant at) {
        requireNotArchived();
        requirePublished();
        requireComplete(outline);
        if (command.moveLearners() || this.versions.wouldChange(required(outline))) {
            apply(new OutlineReleased(command.courseId(), this.versions.nextNumber(), command.moveLearners(), at));
        }
    }

    void archive(UUID courseId, Instant at) {
        if (this.status == Status.ARCHIVED) {
            throw Refusal.rule("already-archived", "The course is archived.");
        }
        requirePublished();
        apply(new CourseArchived(courseId, at));
    }

    void restore(UUID courseId, Instant at) {
        if (this.status != Status.ARCHIVED) {
            throw Refusal.rule("course-not-archived", "The course is not archived, so it cannot be restored.");
        }
        apply(new CourseRestored(courseId, at));
    }

    /** Notes, once, that somebody is enrolled. */
    void welcome(UUID courseId, UUID enrollmentId, Instant at) {
        if (!this.hadLearners) {
            apply(new FirstLearnerEnrolled(courseId, enrollmentId, at));
        }
    }

    /** Only a published course has learners. */
    void requirePublished() {
        if (!isPublished()) {
            throw Refusal.rule("course-not-published", "The course is not published.");
        }
    }

    /** What learners may have met is never deleted. */
    void requireNeverPublished() {
        if (!this.versions.isEmpty()) {
            throw Refusal.rule("course-was-published",
                    "Learners may have met it: what is of a course that was published is retired, not removed.");
        }
    }

    void requireNotArchived() {
        if (this.status == Status.ARCHIVED) {
            throw Refusal.rule("course-archived", "The course is archived: restore it first.");
        }
    }

    private static void requireComplete(Outline outline) {
        List<Violation> missing = outline.missingToPublish();
        if (!missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "course-incomplete", "The course cannot be published yet.", missing);
        }
    }

    private static RequiredItems required(Outline outline) {
        return outline.required(outline.order().stream());
    }

    /**
     * @param outline as it is when this happens
     */
    void evolve(LifecycleEvent event, Outline outline) {
        switch (event) {
            // Also where an earlier version is there from before it was a draft again.
            case CoursePublished published -> {
                this.status = Status.PUBLISHED;
                this.versions.release(required(outline), true);
            }
            case OutlineReleased released -> this.versions.release(required(outline), released.moveLearners());
            case FirstLearnerEnrolled first -> this.hadLearners = true;
            case CourseUnpublished unpublished -> this.status = Status.DRAFT;
            case CourseArchived archived -> this.status = Status.ARCHIVED;
            case CourseRestored restored -> this.status = Status.PUBLISHED;
        }
    }

}
