package io.annals.projection.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.annals.api.DomainEvent;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.enrollment.EnrollmentEvent.AccommodationGranted;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGivenBack;
import io.annals.api.enrollment.EnrollmentEvent.AttemptGranted;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentApproved;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentDeclined;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentReactivated;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentRequested;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentResumed;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.enrollment.StudyEvent.ContentAccessed.Access;
import io.annals.api.enrollment.StudyEvent.ContentCompleted;
import io.annals.api.enrollment.StudyEvent.ContentStudied;
import org.jspecify.annotations.Nullable;

/** Every event of an enrollment and of the seats of its course, at least once. */
public final class LearntCourse {

    public final UUID enrollment;

    public final UUID user;

    public final UUID course;

    public final UUID content;

    public final UUID assessment;

    public final UUID attempt;

    private final Supplier<Instant> now;

    /**
     * @param ids returns a new id each time
     * @param now returns a later time each time
     */
    public LearntCourse(Supplier<UUID> ids, Supplier<Instant> now) {
        this.enrollment = ids.get();
        this.user = ids.get();
        this.course = ids.get();
        this.content = ids.get();
        this.assessment = ids.get();
        this.attempt = ids.get();
        this.now = now;
    }

    /**
     * Requested, declined, requested again, queued, started, withdrawn and reactivated.
     */
    public List<DomainEvent> entering() {
        CompletionCriteria criteria = new CompletionCriteria(true, null, List.of(), null, 30);
        return List.of(new EnrollmentRequested(this.enrollment, this.user, this.course, at()),
                new EnrollmentDeclined(this.enrollment, this.user, this.course, at()),
                new EnrollmentRequested(this.enrollment, this.user, this.course, at()),
                new EnrollmentApproved(this.enrollment, this.user, this.course, at(), 1, at()),
                new LearnerWithdrawn(this.enrollment, this.user, this.course, at()),
                new LearnerQueued(this.enrollment, this.user, this.course, at(), criteria, Map.of("region", "Wales"),
                        at()),
                new LearnerPromoted(this.enrollment, this.user, this.course, at(), 1, at()),
                new LearnerWithdrawn(this.enrollment, this.user, this.course, at()),
                new EnrollmentReactivated(this.enrollment, this.user, this.course, at()),
                new EnrollmentSuspended(this.enrollment, this.user, this.course, "fees", at()),
                new EnrollmentResumed(this.enrollment, this.user, this.course, at()));
    }

    /** From the first access to completion. */
    public List<DomainEvent> learning() {
        return List.of(new AccommodationGranted(this.enrollment, this.user, this.course, this.assessment, 2, 30, at()),
                new ContentAccessed(this.enrollment, this.user, this.course, List.of(new Access(this.content, 2, 2)),
                        at()),
                new ContentStudied(this.enrollment, this.user, this.course, this.content, 20, 20,
                        new BigDecimal("45.5"), at()),
                new ContentCompleted(this.enrollment, this.user, this.course, this.content, at()), moved(1, false),
                new ContentAccessed(this.enrollment, this.user, this.course, List.of(new Access(this.content, 1, 3)),
                        at()),
                new ContentStudied(this.enrollment, this.user, this.course, this.content, 15, 35,
                        BigDecimal.valueOf(100), at()),
                new AttemptGranted(this.enrollment, this.assessment, this.attempt, 1, at()),
                result(new BigDecimal("70.0000")), moved(2, true),
                new CourseCompleted(this.enrollment, this.user, this.course, at()), result(null), moved(1, false),
                new AttemptGivenBack(this.enrollment, this.assessment, this.attempt, at()),
                new OutcomeRecorded(this.enrollment, this.user, this.course, Outcome.DISTINCTION, at()));
    }

    private ProgressMoved moved(int done, boolean meets) {
        return new ProgressMoved(this.enrollment, this.user, this.course,
                new BigDecimal((done == 2) ? "100.00" : "50.00"), done, 2, 1, meets, at());
    }

    private ResultRecorded result(@Nullable BigDecimal score) {
        boolean counts = score != null;
        return new ResultRecorded(this.enrollment, this.user, this.course, this.assessment, this.attempt, 1, score,
                BigDecimal.valueOf(100), counts, score, counts ? this.attempt : null, BigDecimal.valueOf(100), counts,
                null, null, at());
    }

    /** The seats of the course: several learners wait, and this one gets a seat. */
    public List<DomainEvent> seats(UUID first, UUID second) {
        return List.of(new SeatsCounted(this.course, 1, List.of(first), at()),
                new WaitingBegun(this.course, this.enrollment, 2, at()), new WaitingBegun(this.course, second, 3, at()),
                new WaitingEnded(this.course, first, at()), new SeatFreed(this.course, second, 0, at()),
                new SeatTaken(this.course, this.enrollment, 1, at()));
    }

    private Instant at() {
        return this.now.get();
    }

}
