package io.annals.command.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.SeatCommand;
import io.annals.command.course.Course;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.enrollment.AdmissionDecision.Door;
import io.annals.command.support.Aggregates;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Who gets into a course: it is published, the courses that it requires are completed,
 * and there is a seat. Takes the course first, then its seats.
 */
final class Admissions {

    /** What a course says to those who want in. */
    private record Facts(LearnerRequirements syllabus, CourseSettings settings, List<CoursePrerequisite> prerequisites,
            boolean countsSeats, boolean hadLearners) {

        static Facts of(Course course) {
            course.requirePublished();
            return new Facts(course.learnerRequirements(), course.settings(), course.prerequisites(),
                    course.countsSeats(), course.hadLearners());
        }

    }

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    private final Aggregates<CourseSeats> seats;

    private final UniqueKeys keys;

    /**
     * Courses that are known to have had learners, which stays so for ever. They need not
     * be changed by one more, so a thousand can enroll in one at once.
     */
    private final Cache<UUID, Boolean> welcoming = Caffeine.newBuilder().maximumSize(100_000).build();

    Admissions(Aggregates<Enrollment> enrollments, Aggregates<Course> courses, Aggregates<CourseSeats> seats,
            UniqueKeys keys) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.seats = seats;
        this.keys = keys;
    }

    /** What is unique about an enrollment: the learner has one in the course. */
    static UniqueValue place(UUID tenantId, UUID userId, UUID courseId) {
        return UniqueValue.of(tenantId, "enrollment", "userId", userId.toString(), courseId.toString());
    }

    /** Lets somebody in, or makes them wait for a seat. */
    AdmissionDecision admit(UUID enrollmentId, EnrollmentDetails wanted, UUID tenantId, Instant at) {
        Facts facts = facts(wanted.courseId());
        requirePrerequisites(facts, wanted.userId(), tenantId);
        return admit(facts, enrollmentId, wanted.courseId(), at);
    }

    /** The same for somebody who asks, and may have to wait for approval first. */
    AdmissionDecision admitSelf(UUID enrollmentId, EnrollmentDetails wanted, UUID tenantId, Instant at) {
        Facts facts = facts(wanted.courseId());
        if (!facts.settings().allowsSelfEnrollment(at)) {
            throw Refusal.rule("self-enrollment-closed",
                    "Learners cannot enroll themselves in the course at this time.");
        }
        requirePrerequisites(facts, wanted.userId(), tenantId);
        return facts.settings().needsApproval() ? new AdmissionDecision(Door.ASKED, facts.syllabus())
                : admit(facts, enrollmentId, wanted.courseId(), at);
    }

    private AdmissionDecision admit(Facts facts, UUID enrollmentId, UUID courseId, Instant at) {
        boolean seated = true;
        if (facts.countsSeats()) {
            boolean[] gotOne = new boolean[1];
            changeSeats(courseId, (all) -> gotOne[0] = all.counted(courseId, facts.hadLearners(), at)
                .take(courseId, enrollmentId, facts.settings(), at));
            seated = gotOne[0];
        }
        if (seated) {
            welcome(facts, enrollmentId, courseId, at);
        }
        return new AdmissionDecision(seated ? Door.OPEN : Door.QUEUED, facts.syllabus());
    }

    /**
     * Makes sure that somebody who waits is next and there is a seat, without giving it
     * to them yet.
     */
    AdmissionDecision next(UUID enrollmentId, UUID courseId) {
        Facts facts = facts(courseId);
        changeSeats(courseId, (all) -> all.requireNext(enrollmentId, facts.settings()));
        return new AdmissionDecision(Door.OPEN, facts.syllabus());
    }

    /** Gives a seat to the next one. */
    void seat(UUID enrollmentId, UUID courseId, Instant at) {
        changeSeats(courseId, (all) -> all.seat(courseId, enrollmentId, at));
        welcome(facts(courseId), enrollmentId, courseId, at);
    }

    /** Takes back the seat, or the place in the queue. */
    void leave(UUID enrollmentId, UUID courseId, boolean waited, Instant at) {
        boolean hadLearners = this.courses.ask(courseId, Course::hadLearners);
        if (this.courses.ask(courseId, Course::countsSeats)) {
            changeSeats(courseId, (all) -> {
                all.counted(courseId, hadLearners, at);
                if (waited) {
                    all.leaveQueue(courseId, enrollmentId, at);
                }
                else {
                    all.leave(courseId, enrollmentId, at);
                }
            });
        }
    }

    /** Looks at the course; before its first learner so that it can be changed. */
    private Facts facts(UUID courseId) {
        Function<Course, Facts> question = Facts::of;
        return (this.welcoming.getIfPresent(courseId) != null) ? this.courses.ask(courseId, question)
                : this.courses.decide(courseId, question);
    }

    private void welcome(Facts facts, UUID enrollmentId, UUID courseId, Instant at) {
        if (facts.hadLearners()) {
            this.welcoming.put(courseId, true);
        }
        else {
            this.courses.change(courseId, (course) -> course.recordFirstEnrollment(enrollmentId, at));
            CurrentUnitOfWork.get().afterCommit((done) -> this.welcoming.put(courseId, true));
        }
    }

    private void changeSeats(UUID courseId, Consumer<CourseSeats> change) {
        this.seats.changeOrBegin(SeatCommand.seatsOf(courseId), CourseSeats::new, change);
    }

    private void requirePrerequisites(Facts facts, UUID userId, UUID tenantId) {
        List<Violation> missing = new ArrayList<>();
        for (CoursePrerequisite required : facts.prerequisites()) {
            boolean completed = this.keys.ownerOf(place(tenantId, userId, required.courseId()))
                .map((enrollmentId) -> this.enrollments.ask(enrollmentId, Enrollment::hasCompleted))
                .orElse(false);
            if (!completed) {
                missing.add(new Violation("course " + required.code(), "must be completed before"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "prerequisite-courses-missing",
                    "Other courses have to be completed before this one.", missing);
        }
    }

}
