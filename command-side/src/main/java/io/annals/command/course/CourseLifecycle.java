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
import io.annals.api.course.CourseStatus;
import io.annals.api.enrollment.progress.RequiredItems;
import io.annals.command.course.outline.Outline;
import io.annals.command.course.outline.OutlineVersions;

/**
 * The life cycle of a course, the outline versions that it released, and whether a
 * learner was ever enrolled.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE,
        isGetterVisibility = Visibility.NONE)
final class CourseLifecycle {

    private CourseStatus status = CourseStatus.DRAFT;

    private OutlineVersions versions = new OutlineVersions();

    private boolean hadLearners;

    boolean isPublished() {
        return this.status == CourseStatus.PUBLISHED;
    }

    /** Whether a learner was ever enrolled. */
    boolean hadLearners() {
        return this.hadLearners;
    }

    OutlineVersions versions() {
        return this.versions;
    }

    void publish(UUID courseId, Outline outline, Instant at) {
        requireNotArchived();
        if (isPublished()) {
            throw Refusal.rule("already-published", "The course is already published.");
        }
        requireComplete(outline);
        apply(new CoursePublished(courseId, at));
    }

    void unpublish(UUID courseId, Instant at) {
        requireNotArchived();
        requirePublished();
        if (this.hadLearners) {
            throw Refusal.rule("course-has-learners",
                    "Learners have been enrolled, so the course cannot become a draft again. It can be archived.");
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
        if (this.status == CourseStatus.ARCHIVED) {
            throw Refusal.rule("already-archived", "The course is already archived.");
        }
        requirePublished();
        apply(new CourseArchived(courseId, at));
    }

    void restore(UUID courseId, Instant at) {
        if (this.status != CourseStatus.ARCHIVED) {
            throw Refusal.rule("course-not-archived", "The course is not archived, so it cannot be restored.");
        }
        apply(new CourseRestored(courseId, at));
    }

    /** Records, once, that a learner was enrolled. */
    void recordFirstEnrollment(UUID courseId, UUID enrollmentId, Instant at) {
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

    /** Nothing that a learner may have seen is ever deleted. */
    void requireNeverPublished(String field) {
        if (!this.versions.isEmpty()) {
            throw Refusal.rule("course-was-published",
                    "The course was published and learners may have seen the item: retire it instead.",
                    new Violation(field, "must be an item of a course that was never published"));
        }
    }

    void requireNotArchived() {
        if (this.status == CourseStatus.ARCHIVED) {
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
     * @param outline the outline at the time of the event
     */
    void evolve(LifecycleEvent event, Outline outline) {
        switch (event) {
            // Published again after it was a draft again, the course has earlier
            // versions.
            case CoursePublished published -> {
                this.status = CourseStatus.PUBLISHED;
                this.versions.release(required(outline), true);
            }
            case OutlineReleased released -> this.versions.release(required(outline), released.moveLearners());
            case FirstLearnerEnrolled first -> this.hadLearners = true;
            case CourseUnpublished unpublished -> this.status = CourseStatus.DRAFT;
            case CourseArchived archived -> this.status = CourseStatus.ARCHIVED;
            case CourseRestored restored -> this.status = CourseStatus.PUBLISHED;
        }
    }

}
