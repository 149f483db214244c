package io.annals.command.enrollment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.ReactivateEnrollment;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.command.course.Course;
import io.annals.command.support.Aggregates;
import io.annals.command.support.OccurredAt;
import io.annals.command.support.Require;
import io.annals.command.uniquekey.UniqueKeys;
import io.annals.command.uniquekey.UniqueValue;
import io.annals.command.user.User;
import io.annals.platform.messaging.Caller;
import org.axonframework.commandhandling.CommandHandler;

/** What happens to an enrolment in view of its course and its learner. */
public final class EnrollmentCommandHandler {

    private final Aggregates<Enrollment> enrollments;

    private final Aggregates<Course> courses;

    private final Aggregates<User> users;

    private final UniqueKeys keys;

    public EnrollmentCommandHandler(Aggregates<Enrollment> enrollments, Aggregates<Course> courses,
            Aggregates<User> users, UniqueKeys keys) {
        this.enrollments = enrollments;
        this.courses = courses;
        this.users = users;
        this.keys = keys;
    }

    /**
     * Enrols, or brings back who withdrew.
     * @return the enrolment, which may be one of before
     */
    @CommandHandler
    UUID handle(EnrollLearner command, Caller caller, @OccurredAt Instant at) {
        UniqueValue place = UniqueValue.of(caller.tenantId(), "enrollment", "userId", command.userId().toString(),
                command.courseId().toString());
        Optional<UUID> before = this.keys.claimIfFree(place, command.enrollmentId(), at);
        Require.newId(before.filter(command.enrollmentId()::equals).isEmpty());
        int outlineVersion = this.courses.ask(command.courseId(), (course) -> {
            course.requirePublished();
            return course.syllabus().current().number();
        });
        before.ifPresentOrElse(
                (enrollmentId) -> this.enrollments.change(enrollmentId, (enrollment) -> enrollment.enrollAgain(at)),
                () -> this.enrollments.create(() -> Enrollment.create(command, outlineVersion, at)));
        requireOpen(command.courseId(), command.userId());
        return before.orElse(command.enrollmentId());
    }

    @CommandHandler
    void handle(ReactivateEnrollment command, @OccurredAt Instant at) {
        this.enrollments.change(command.enrollmentId(), (enrollment) -> enrollment.reactivate(at));
        requireOpen(this.enrollments.ask(command.enrollmentId(), Enrollment::courseId),
                this.enrollments.ask(command.enrollmentId(), Enrollment::userId));
    }

    @CommandHandler
    void handle(RecordContentAccess command, Caller caller, @OccurredAt Instant at) {
        UUID courseId = this.enrollments.decide(command.enrollmentId(), (enrollment) -> {
            enrollment.recordAccess(command, caller, at);
            return enrollment.courseId();
        });
        List<UUID> contents = command.accesses().stream().map(RecordContentAccess.Access::contentId).toList();
        Set<UUID> foreign = Set.copyOf(this.courses.ask(courseId, (course) -> course.syllabus().foreign(contents)));
        if (!foreign.isEmpty()) {
            throw new Refusal(Kind.RULE, "content-of-other-course", "Some contents are not of this course.",
                    IntStream.range(0, contents.size())
                        .filter((i) -> foreign.contains(contents.get(i)))
                        .mapToObj((i) -> new Violation("accesses[" + i + "].contentId", "must be of the course"))
                        .toList());
        }
    }

    private void requireOpen(UUID courseId, UUID userId) {
        this.courses.require(courseId, Course::requirePublished);
        this.users.require(userId, User::requirePresent);
    }

}
