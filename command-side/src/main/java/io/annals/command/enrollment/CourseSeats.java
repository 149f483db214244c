package io.annals.command.enrollment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.SeatEvent;
import io.annals.api.enrollment.SeatEvent.SeatFreed;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.api.enrollment.SeatEvent.SeatsCounted;
import io.annals.api.enrollment.SeatEvent.WaitingBegun;
import io.annals.api.enrollment.SeatEvent.WaitingEnded;
import io.annals.command.support.Noun;
import io.annals.command.support.TenantOwned;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/**
 * The seats of a course that limits them, or once did. Everyone who wants a seat writes
 * this stream, so that only one of several concurrent requests gets the last seat. Only a
 * withdrawal frees a seat.
 */
@AggregateRoot
@Revision("1")
@Noun("course")
public class CourseSeats extends TenantOwned<SeatEvent> {

    private boolean counted;

    private int taken;

    /** The waiting enrollments, in order. */
    private LinkedHashSet<UUID> waiting = new LinkedHashSet<>();

    /** The number of learners who ever waited. */
    private int places;

    /**
     * Starts counting at zero if nobody was ever enrolled.
     * @throws Refusal {@code seats-being-counted} if there were learners before the
     * limit, who have to be counted first
     */
    void startCounting(UUID courseId, boolean hadLearners, Instant at) {
        if (!this.counted && hadLearners) {
            throw new Refusal(Kind.UNAVAILABLE, "seats-being-counted",
                    "The course has just got a seat limit and its learners are being counted. Try again later.",
                    List.of());
        }
        if (!this.counted) {
            apply(new SeatsCounted(courseId, 0, List.of(), at));
        }
    }

    /** Records the number of learners and the waiting list, once. */
    void count(UUID courseId, int learners, List<UUID> queue, Instant at) {
        if (!this.counted) {
            apply(new SeatsCounted(courseId, learners, queue, at));
        }
    }

    /**
     * Gives a learner a seat, or the last place on the waiting list. Waiting learners
     * have precedence over newcomers.
     * @return whether the learner got a seat
     * @throws Refusal {@code course-full} if there is no seat and no waiting list
     */
    boolean take(UUID courseId, UUID enrollmentId, CourseSettings settings, Instant at) {
        if (free(settings) > this.waiting.size()) {
            apply(new SeatTaken(courseId, enrollmentId, this.taken + 1, at));
            return true;
        }
        if (!settings.hasWaitingList()) {
            throw full(settings);
        }
        apply(new WaitingBegun(courseId, enrollmentId, this.places + 1, at));
        return false;
    }

    /**
     * Requires that the enrollment is the first on the waiting list and a seat is free.
     */
    void requireNext(UUID enrollmentId, CourseSettings settings) {
        if (this.waiting.isEmpty() || !this.waiting.getFirst().equals(enrollmentId)) {
            throw Refusal.rule("not-first-waiting", "The enrollment is not the first on the waiting list.");
        }
        if (free(settings) <= 0) {
            throw full(settings);
        }
    }

    /** Gives a seat to a waiting learner. */
    void seat(UUID courseId, UUID enrollmentId, Instant at) {
        apply(new SeatTaken(courseId, enrollmentId, this.taken + 1, at));
    }

    /** Frees a seat. */
    void leave(UUID courseId, UUID enrollmentId, Instant at) {
        apply(new SeatFreed(courseId, enrollmentId, Math.max(0, this.taken - 1), at));
    }

    /** Removes a learner from the waiting list. */
    void leaveQueue(UUID courseId, UUID enrollmentId, Instant at) {
        if (this.waiting.contains(enrollmentId)) {
            apply(new WaitingEnded(courseId, enrollmentId, at));
        }
    }

    private long free(CourseSettings settings) {
        return (settings.seats() != null) ? settings.seats() - (long) this.taken : Long.MAX_VALUE;
    }

    private static Refusal full(CourseSettings settings) {
        return Refusal.rule("course-full",
                "All " + settings.seats() + " seats are taken or reserved for the waiting list.");
    }

    @Override
    protected void evolve(SeatEvent event) {
        switch (event) {
            case SeatsCounted counted -> {
                this.counted = true;
                this.taken = counted.taken();
                this.waiting = new LinkedHashSet<>(counted.waiting());
                this.places = counted.waiting().size();
            }
            case SeatTaken taken -> {
                this.taken = taken.taken();
                this.waiting.remove(taken.enrollmentId());
            }
            case SeatFreed freed -> this.taken = freed.taken();
            case WaitingBegun begun -> {
                this.waiting.add(begun.enrollmentId());
                this.places = begun.place();
            }
            case WaitingEnded ended -> this.waiting.remove(ended.enrollmentId());
        }
    }

}
