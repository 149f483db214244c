package io.annals.command.enrollment;

import java.math.BigDecimal;

import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.progress.Completion;
import io.annals.api.enrollment.progress.LearnerResults;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.api.enrollment.progress.Progress;
import io.annals.command.course.outline.LearnerRequirements;

/**
 * A learner's recorded progress in the course.
 *
 * @param percent percent of the required items that are done, 0.00 to 100.00
 * @param outlineVersion the learner's outline version
 * @param meetsCriteria whether the completion criteria are met
 */
record LearnerProgress(BigDecimal percent, int done, int required, int outlineVersion, boolean meetsCriteria) {

    /** Before the first progress is recorded. */
    private static final int UNKNOWN = 0;

    static LearnerProgress initial() {
        return new LearnerProgress(BigDecimal.ZERO.setScale(2), 0, UNKNOWN, UNKNOWN, false);
    }

    static LearnerProgress of(ProgressMoved event) {
        return new LearnerProgress(event.progress(), event.done(), event.required(), event.outlineVersion(),
                event.meetsCriteria());
    }

    static LearnerProgress of(EnrollmentLifecycle lifecycle, LearnerResults results, LearnerRequirements requirements) {
        OutlineVersion version = requirements.versionFor(lifecycle.begunWith());
        Progress progress = Progress.of(version.required(), results);
        boolean meets = Completion
            .criteria(lifecycle.details().completionCriteria(), requirements.completionCriteria().orElse(null))
            .filter((criteria) -> Completion.isMet(criteria, version.required(), requirements::weightOf, results))
            .isPresent();
        return new LearnerProgress(progress.percent(), progress.done(), progress.required(), version.number(), meets);
    }

    /**
     * Whether the progress is still the same.
     * @param begunWith the outline version to compare with while none is recorded
     */
    boolean sameAs(LearnerProgress now, int begunWith) {
        int onVersion = (this.outlineVersion != UNKNOWN) ? this.outlineVersion : begunWith;
        boolean sameRequired = this.outlineVersion == UNKNOWN || this.required == now.required;
        return this.percent.compareTo(now.percent) == 0 && this.done == now.done && sameRequired
                && onVersion == now.outlineVersion && this.meetsCriteria == now.meetsCriteria;
    }

}
