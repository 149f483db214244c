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
import io.annals.standalone.oulad.Dataset.DatasetEnrollment;
import io.annals.standalone.oulad.Dataset.DatasetResult;
import io.annals.standalone.oulad.Dataset.Student;
import org.jspecify.annotations.Nullable;

/** Imports the activity of one student in chronological order. */
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

    /** The number of commands for an enrollment. */
    static int commands(DatasetEnrollment enrollment) {
        return 2 + enrollment.clicks.days()
                + enrollment.results.stream().mapToInt((result) -> (result.score() != null) ? 3 : 2).sum();
    }

    @Override
    public void run() {
        @Nullable Profile previousProfile = null;
        for (DatasetEnrollment enrollment : this.student.inOrder()) {
            Instant enrolledAt = enrollment.presentation.day(enrollment.firstDay());
            if (previousProfile == null) {
                this.sender.send(registration(enrollment.profile), enrolledAt);
            }
            else if (!previousProfile.equals(enrollment.profile)) {
                this.sender.send(new ChangeProfile(OuladIds.student(this.student.id()), enrollment.profile),
                        enrolledAt);
            }
            previousProfile = enrollment.profile;
            importEnrollment(enrollment, enrolledAt);
        }
    }

    private RegisterUser registration(Profile profile) {
        String number = Integer.toString(this.student.id());
        return new RegisterUser(OuladIds.student(this.student.id()), null, "oulad-" + number, null, null, null, null,
                number, OuladIds.ORGANIZATION, null, "learner", profile);
    }

    private void importEnrollment(DatasetEnrollment enrollment, Instant enrolledAt) {
        UUID id = OuladIds.enrollment(enrollment.presentation, this.student.id());
        if (this.sender.isEnrollmentEnded(id)) {
            this.sender.skip(commands(enrollment));
            return;
        }
        EnrollLearner enrollLearner = new EnrollLearner(id, OuladIds.student(this.student.id()),
                OuladIds.course(enrollment.presentation), null, null,
                Map.of("previousAttempts", enrollment.previousAttempts, "studiedCredits", enrollment.studiedCredits));
        if (this.sender.send(enrollLearner, enrolledAt)) {
            enrollment.results.stream()
                .sorted(Comparator.comparingInt(DatasetResult::day)
                    .thenComparingInt((result) -> result.assessment().id()))
                .forEach((result) -> sendAttempt(id, result));
            sendClicks(id, enrollment);
            sendEnd(id, enrollment);
        }
    }

    /** Skips the days that an earlier import has sent, because clicks are cumulative. */
    private void sendClicks(UUID id, DatasetEnrollment enrollment) {
        long daysDone = this.sender.countEvents(id, ContentAccessed.class);
        enrollment.clicks.byDay().entrySet().stream().skip(daysDone).forEach((day) -> {
            List<RecordContentAccess.ContentAccess> accesses = day.getValue()
                .entrySet()
                .stream()
                .map((site) -> new RecordContentAccess.ContentAccess(OuladIds.content(site.getKey()), site.getValue()))
                .toList();
            this.sender.send(new RecordContentAccess(id, accesses), enrollment.presentation.day(day.getKey()));
        });
    }

    private void sendAttempt(UUID enrollment, DatasetResult result) {
        UUID id = OuladIds.attempt(result.assessment().id(), this.student.id());
        Instant at = result.assessment().presentation().day(result.day());
        Map<String, @Nullable Object> metadata = result.banked() ? Map.of("banked", true) : Map.of();
        if (this.sender.send(new StartAttempt(id, enrollment, OuladIds.assessment(result.assessment().id()), metadata),
                at) && this.sender.send(new SubmitAttempt(id), at) && result.score() != null) {
            this.sender.send(new GradeAttempt(id, result.score(), null), at);
        }
    }

    private void sendEnd(UUID id, DatasetEnrollment enrollment) {
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
