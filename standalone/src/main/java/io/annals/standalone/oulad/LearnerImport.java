package io.annals.standalone.oulad;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.enrollment.EnrollmentCommand.RecordOutcome;
import io.annals.api.enrollment.EnrollmentCommand.WithdrawLearner;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.StudyCommand.RecordContentAccess;
import io.annals.api.enrollment.StudyEvent.ContentAccessed;
import io.annals.api.user.Profile;
import io.annals.api.user.UserCommand.ChangeProfile;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.oulad.Dataset.Enrollment;
import io.annals.standalone.oulad.Dataset.Result;
import io.annals.standalone.oulad.Dataset.Student;
import org.jspecify.annotations.Nullable;

/** All that one student did, in order. */
final class LearnerImport implements Runnable {

    private static final String WITHDRAWN = "Withdrawn";

    private final Student student;

    private final Map<Presentation, Integer> courseDays;

    private final ImportSender sender;

    LearnerImport(Student student, Map<Presentation, Integer> courseDays, ImportSender sender) {
        this.student = student;
        this.courseDays = courseDays;
        this.sender = sender;
    }

    /** How many commands an enrollment takes. */
    static int commands(Enrollment enrollment) {
        return 2 + enrollment.clicks.days()
                + enrollment.results.stream().mapToInt((result) -> (result.score() != null) ? 3 : 2).sum();
    }

    @Override
    public void run() {
        @Nullable Profile known = null;
        for (Enrollment enrollment : this.student.inOrder()) {
            Instant enrolled = enrollment.presentation.day(enrollment.firstDay());
            if (known == null) {
                this.sender.send(registration(enrollment.profile), enrolled);
            }
            else if (!known.equals(enrollment.profile)) {
                this.sender.send(new ChangeProfile(OuladIds.student(this.student.id()), enrollment.profile), enrolled);
            }
            known = enrollment.profile;
            walkThrough(enrollment, enrolled);
        }
    }

    private RegisterUser registration(Profile profile) {
        String number = Integer.toString(this.student.id());
        return new RegisterUser(OuladIds.student(this.student.id()), null, "oulad-" + number, null, null, null, null,
                number, OuladIds.ORGANIZATION, null, "learner", profile);
    }

    private void walkThrough(Enrollment enrollment, Instant enrolled) {
        UUID id = OuladIds.enrollment(enrollment.presentation, this.student.id());
        if (this.sender.hasEnded(id)) {
            this.sender.skip(commands(enrollment));
            return;
        }
        EnrollLearner enroll = new EnrollLearner(id, OuladIds.student(this.student.id()),
                OuladIds.course(enrollment.presentation), null, null,
                Map.of("previousAttempts", enrollment.previousAttempts, "studiedCredits", enrollment.studiedCredits));
        if (this.sender.send(enroll, enrolled)) {
            enrollment.results.stream()
                .sorted(Comparator.comparingInt(Result::day).thenComparingInt((result) -> result.exam().id()))
                .forEach((result) -> attempt(id, result));
            clicks(id, enrollment);
            end(id, enrollment);
        }
    }

    /** Clicks add up, so those of a load that was interrupted must not be sent again. */
    private void clicks(UUID id, Enrollment enrollment) {
        long daysDone = this.sender.eventsOf(id, ContentAccessed.class);
        enrollment.clicks.byDay().entrySet().stream().skip(daysDone).forEach((day) -> {
            List<RecordContentAccess.Access> accesses = day.getValue()
                .entrySet()
                .stream()
                .map((site) -> new RecordContentAccess.Access(OuladIds.content(site.getKey()), site.getValue()))
                .toList();
            this.sender.send(new RecordContentAccess(id, accesses), enrollment.presentation.day(day.getKey()));
        });
    }

    private void attempt(UUID enrollment, Result result) {
        UUID id = OuladIds.attempt(result.exam().id(), this.student.id());
        Instant at = result.exam().presentation().day(result.day());
        Map<String, @Nullable Object> metadata = result.banked() ? Map.of("banked", true) : Map.of();
        if (this.sender.send(new StartAttempt(id, enrollment, OuladIds.assessment(result.exam().id()), metadata), at)
                && this.sender.send(new SubmitAttempt(id), at) && result.score() != null) {
            this.sender.send(new GradeAttempt(id, result.score(), null), at);
        }
    }

    private void end(UUID id, Enrollment enrollment) {
        int lastDay = Optional.ofNullable(this.courseDays.get(enrollment.presentation)).orElse(0);
        if (WITHDRAWN.equals(enrollment.finalResult)) {
            int day = Optional.ofNullable(enrollment.unregistered).orElse(lastDay);
            this.sender.send(new WithdrawLearner(id), enrollment.presentation.day(day));
        }
        else {
            Outcome outcome = Outcome.of(enrollment.finalResult.toLowerCase(Locale.ROOT));
            this.sender.send(new RecordOutcome(id, outcome), enrollment.presentation.day(lastDay));
        }
    }

}
