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
 * The seats of a course that limits them, or once did. All who want one write this
 * stream, so that of many who take the last one at once one gets it. A seat is left by
 * withdrawal only.
 */
@AggregateRoot
@Revision("1")
@Noun("course")
public class CourseSeats extends TenantOwned<SeatEvent> {

    private boolean counted;

    private int taken;

    /** The enrollments that wait, the first one first. */
    private LinkedHashSet<UUID> waiting = new LinkedHashSet<>();

    /** How many ever waited. */
    private int places;

    /**
     * Counts from none where that is sure: nobody was ever enrolled. Where there were
     * learners before there was a limit, they have to be counted first.
     * @throws Refusal {@code seats-being-counted}
     */
    CourseSeats counted(UUID courseId, boolean hadLearners, Instant at) {
        if (!this.counted && hadLearners) {
            throw new Refusal(Kind.UNAVAILABLE, "seats-being-counted",
                    "The course has just got a limit, and its learners are being counted: try again.", List.of());
        }
        if (!this.counted) {
            apply(new SeatsCounted(courseId, 0, List.of(), at));
        }
        return this;
    }

    /** Takes over how many sit and who waits, once. */
    void count(UUID courseId, int learners, List<UUID> queue, Instant at) {
        if (!this.counted) {
            apply(new SeatsCounted(courseId, learners, queue, at));
        }
    }

    /**
     * Gives a newcomer a seat, or the last place in the queue. Seats that are free are
     * first for those who wait.
     * @return whether it is a seat
     * @throws Refusal {@code course-full} where it is none and nobody may wait
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

    /** Only the first of those who wait gets a seat, and only one that is free. */
    void requireNext(UUID enrollmentId, CourseSettings settings) {
        if (this.waiting.isEmpty() || !this.waiting.getFirst().equals(enrollmentId)) {
            throw Refusal.rule("not-first-waiting", "Others have waited longer for a seat.");
        }
        if (free(settings) <= 0) {
            throw full(settings);
        }
    }

    /** Gives a seat to one who waited for it. */
    void seat(UUID courseId, UUID enrollmentId, Instant at) {
        apply(new SeatTaken(courseId, enrollmentId, this.taken + 1, at));
    }

    /** Takes back a seat. */
    void leave(UUID courseId, UUID enrollmentId, Instant at) {
        apply(new SeatFreed(courseId, enrollmentId, Math.max(0, this.taken - 1), at));
    }

    /** Lets somebody wait no longer. */
    void leaveQueue(UUID courseId, UUID enrollmentId, Instant at) {
        if (this.waiting.contains(enrollmentId)) {
            apply(new WaitingEnded(courseId, enrollmentId, at));
        }
    }

    private long free(CourseSettings settings) {
        return (settings.seats() != null) ? settings.seats() - (long) this.taken : Long.MAX_VALUE;
    }

    private static Refusal full(CourseSettings settings) {
        return Refusal.rule("course-full", "All " + settings.seats() + " seats are taken or kept for who waits.");
    }

    @Override
    protected void evolve(SeatEvent event) {
        switch (event) {
            case SeatsCounted now -> {
                this.counted = true;
                this.taken = now.taken();
                this.waiting = new LinkedHashSet<>(now.waiting());
                this.places = now.waiting().size();
            }
            case SeatTaken now -> {
                this.taken = now.taken();
                this.waiting.remove(now.enrollmentId());
            }
            case SeatFreed now -> this.taken = now.taken();
            case WaitingBegun now -> {
                this.waiting.add(now.enrollmentId());
                this.places = now.place();
            }
            case WaitingEnded now -> this.waiting.remove(now.enrollmentId());
        }
    }

}
