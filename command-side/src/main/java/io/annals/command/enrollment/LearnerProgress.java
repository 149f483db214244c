package io.annals.command.enrollment;

import java.math.BigDecimal;
import java.util.Optional;

import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.progress.Completion;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.Progress;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.course.outline.OutlineVersion;

/**
 * Where in the course a learner is.
 *
 * @param percent of what is required, 0.00 to 100.00
 * @param outlineVersion the version of the course's outline that this refers to
 * @param meetsCriteria whether what it takes to complete the course is met
 */
record LearnerProgress(BigDecimal percent, int done, int required, int outlineVersion, boolean meetsCriteria) {

    /** What is required, and by which version, is not noted before something is done. */
    private static final int UNKNOWN = 0;

    /** Of one who has done nothing. */
    static LearnerProgress atTheBeginning() {
        return new LearnerProgress(BigDecimal.ZERO.setScale(2), 0, UNKNOWN, UNKNOWN, false);
    }

    static LearnerProgress of(ProgressMoved event) {
        return new LearnerProgress(event.progress(), event.done(), event.required(), event.outlineVersion(),
                event.meetsCriteria());
    }

    /**
     * Of one who has achieved this, by the criteria of the enrollment or else the course.
     */
    static LearnerProgress of(EnrollmentLifecycle membership, LearnerResults achieved, LearnerRequirements syllabus) {
        OutlineVersion version = syllabus.versionFor(membership.begunWith());
        Progress progress = Progress.of(version.required(), achieved);
        boolean meets = Optional.ofNullable(membership.registration().completionCriteria())
            .or(syllabus::completionCriteria)
            .filter((criteria) -> Completion.isMet(criteria, version.required(), syllabus::worthOf, achieved))
            .isPresent();
        return new LearnerProgress(progress.percent(), progress.done(), progress.required(), version.number(), meets);
    }

    /**
     * Whether nothing has changed since.
     * @param begunWith the outline version that counts while none is noted
     */
    boolean sameAs(LearnerProgress now, int begunWith) {
        int onVersion = (this.outlineVersion != UNKNOWN) ? this.outlineVersion : begunWith;
        boolean sameRequired = this.outlineVersion == UNKNOWN || this.required == now.required;
        return this.percent.compareTo(now.percent) == 0 && this.done == now.done && sameRequired
                && onVersion == now.outlineVersion && this.meetsCriteria == now.meetsCriteria;
    }

}
