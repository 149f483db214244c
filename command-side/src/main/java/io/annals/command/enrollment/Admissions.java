package io.annals.command.enrollment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CoursePrerequisite;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.SeatCommand;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.command.user.User;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Decides who gets into a course: the course is published, its prerequisite courses are
 * completed, and there is a seat. Takes the course, its seats and the user, in this
 * order.
 */
final class Admissions {

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    private final Aggregates<CourseSeats> seats;

    private final Aggregates<User> users;

    private final UniqueKeys keys;

    /**
     * Courses that have had a learner, which never changes. Another enrollment only reads
     * them, so a thousand learners can enroll in a course at the same time.
     */
    private final Cache<UUID, Boolean> coursesWithLearners = Caffeine.newBuilder().maximumSize(100_000).build();

    Admissions(Aggregates<Enrollment> enrollments, Aggregates<Course> courses, Aggregates<CourseSeats> seats,
            Aggregates<User> users, UniqueKeys keys) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.seats = seats;
        this.users = users;
        this.keys = keys;
    }

    /** The unique key of an enrollment: one per learner and course. */
    static UniqueValue uniqueKey(UUID tenantId, UUID userId, UUID courseId) {
        return UniqueValue.of(tenantId, "enrollment", "userId", userId.toString(), courseId.toString());
    }

    /** Requires that the learner's own completion criteria, if stated, fit the course. */
    void requireConsistentCriteria(EnrollLearner command) {
        CompletionCriteria own = command.completionCriteria();
        if (own != null) {
            this.courses.require(command.courseId(), (course) -> course.requireConsistent(own));
        }
    }

    /** Admits a learner, or puts them on the waiting list. */
    AdmissionDecision admit(EnrollmentDetails details, UUID tenantId, Instant at) {
        return withCourse(details, (course) -> {
            course.requirePublished();
            requirePrerequisites(course, details.userId(), tenantId);
            return assignSeat(course, details, at);
        });
    }

    /** Admits a learner who asks to be enrolled, and may have to wait for approval. */
    AdmissionDecision admitSelf(EnrollmentDetails details, UUID tenantId, Instant at) {
        return withCourse(details, (course) -> {
            course.requirePublished();
            if (!course.settings().allowsSelfEnrollment(at)) {
                throw Refusal.rule("self-enrollment-closed",
                        "Learners cannot enroll themselves in the course at this time.");
            }
            requirePrerequisites(course, details.userId(), tenantId);
            return course.settings().needsApproval()
                    ? new AdmissionDecision(AdmissionResult.APPROVAL_PENDING, course.learnerRequirements())
                    : assignSeat(course, details, at);
        });
    }

    /**
     * Takes the course, which is read only once it has had a learner, and then the user.
     */
    private AdmissionDecision withCourse(EnrollmentDetails details, Function<Course, AdmissionDecision> decision) {
        AdmissionDecision admission = takeCourse(details.courseId(), decision);
        this.users.require(details.userId(), User::requirePresent);
        return admission;
    }

    private <R> R takeCourse(UUID courseId, Function<Course, R> decision) {
        return (this.coursesWithLearners.getIfPresent(courseId) != null) ? this.courses.ask(courseId, decision)
                : this.courses.decide(courseId, decision);
    }

    private AdmissionDecision assignSeat(Course course, EnrollmentDetails details, Instant at) {
        boolean seated = !course.countsSeats() || takeSeat(course, details, at);
        if (seated) {
            recordEnrollment(course, details, at);
        }
        return new AdmissionDecision(seated ? AdmissionResult.ADMITTED : AdmissionResult.WAITING,
                course.learnerRequirements());
    }

    private boolean takeSeat(Course course, EnrollmentDetails details, Instant at) {
        return withSeats(details.courseId(), (all) -> {
            all.startCounting(details.courseId(), course.hadLearners(), at);
            return all.take(details.courseId(), details.enrollmentId(), course.settings(), at);
        });
    }

    private boolean withSeats(UUID courseId, Function<CourseSeats, Boolean> decision) {
        return this.seats.decideOrBegin(SeatCommand.seatsOf(courseId), CourseSeats::new, decision);
    }

    /** The first enrollment of a course is an event of the course. */
    private void recordEnrollment(Course course, EnrollmentDetails details, Instant at) {
        UUID courseId = details.courseId();
        if (course.hadLearners()) {
            this.coursesWithLearners.put(courseId, true);
        }
        else {
            course.recordFirstEnrollment(details.enrollmentId(), at);
            CurrentUnitOfWork.get().afterCommit((done) -> this.coursesWithLearners.put(courseId, true));
        }
    }

    /**
     * Gives a seat to the first learner on the waiting list. An erased user leaves the
     * waiting list instead.
     * @return empty if the user was erased
     */
    Optional<AdmissionDecision> promote(EnrollmentDetails details, Instant at) {
        return takeCourse(details.courseId(), (course) -> {
            course.requirePublished();
            if (!seatFirstWaiting(course, details, at)) {
                return Optional.empty();
            }
            recordEnrollment(course, details, at);
            return Optional.of(new AdmissionDecision(AdmissionResult.ADMITTED, course.learnerRequirements()));
        });
    }

    private boolean seatFirstWaiting(Course course, EnrollmentDetails details, Instant at) {
        return withSeats(details.courseId(), (all) -> {
            all.requireNext(details.enrollmentId(), course.settings());
            boolean present = this.users.ask(details.userId(), User::isPresent);
            if (present) {
                all.seat(details.courseId(), details.enrollmentId(), at);
            }
            else {
                all.leaveQueue(details.courseId(), details.enrollmentId(), at);
            }
            return present;
        });
    }

    /** Frees the seat of an enrollment, or its place on the waiting list. */
    void release(EnrollmentDetails details, boolean waiting, Instant at) {
        this.courses.require(details.courseId(), (course) -> {
            if (course.countsSeats()) {
                releaseSeat(course, details, waiting, at);
            }
        });
    }

    private void releaseSeat(Course course, EnrollmentDetails details, boolean waiting, Instant at) {
        this.seats.changeOrBegin(SeatCommand.seatsOf(details.courseId()), CourseSeats::new, (all) -> {
            all.startCounting(details.courseId(), course.hadLearners(), at);
            if (waiting) {
                all.leaveQueue(details.courseId(), details.enrollmentId(), at);
            }
            else {
                all.leave(details.courseId(), details.enrollmentId(), at);
            }
        });
    }

    private void requirePrerequisites(Course course, UUID userId, UUID tenantId) {
        List<Violation> missing = new ArrayList<>();
        for (CoursePrerequisite required : course.prerequisites()) {
            boolean completed = this.keys.ownerOf(uniqueKey(tenantId, userId, required.courseId()))
                .map((enrollmentId) -> this.enrollments.ask(enrollmentId, Enrollment::hasCompleted))
                .orElse(false);
            if (!completed) {
                missing.add(new Violation("course " + required.code(), "must be completed first"));
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(Kind.RULE, "prerequisite-courses-missing",
                    "The learner has not completed the prerequisite courses.", missing);
        }
    }

}
