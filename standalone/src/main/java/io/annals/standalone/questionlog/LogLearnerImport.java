package io.annals.standalone.questionlog;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.question.Response;
import io.annals.api.attempt.AttemptCommand.SaveAnswer;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.standalone.load.ImportSender;

/** Imports the activity of one learner of a log in chronological order. */
record LogLearnerImport(String learner, LearnerAnswers answers, QuestionLog log,
        ImportSender sender) implements Runnable {

    @Override
    public void run() {
        List<ImportedAttempt> attempts = ImportedAttempt.of(this.answers, this.log);
        Instant firstSeen = attempts.getFirst().startedAt();
        QuestionLog.LogSource source = this.log.source();
        UUID user = source.learnerId(this.learner);
        this.sender.send(new RegisterUser(user, null, username(user), null, null, null, null, this.learner,
                source.organizationId(), null, "learner", null), firstSeen);
        UUID enrollment = source.enrollmentId(this.learner);
        if (this.sender.send(new EnrollLearner(enrollment, user, source.courseId(), null, null, Map.of()), firstSeen)) {
            attempts.forEach((attempt) -> importAttempt(attempt, enrollment));
        }
    }

    /** User names are case-insensitive; the learner names of a log may not be. */
    private String username(UUID user) {
        boolean lowerCase = this.learner.equals(this.learner.toLowerCase(Locale.ROOT));
        return "log-" + (lowerCase ? this.learner : user);
    }

    /** Imports an attempt, or the rest of it if an earlier import was interrupted. */
    private void importAttempt(ImportedAttempt attempt, UUID enrollment) {
        UUID id = Ids.named(enrollment, "attempt", attempt.id());
        long events = this.sender.countEvents(id);
        if (events > attempt.eventsAnswered()) {
            this.sender.skip(attempt.commands());
            return;
        }
        if (this.sender.send(new StartAttempt(id, enrollment, attempt.quiz().id(), Map.of()), attempt.startedAt())) {
            int saved = (int) Math.max(0, events - 1);
            this.sender.skip(saved);
            for (int i = saved; i < attempt.answers().size(); i++) {
                ImportedAttempt.AttemptAnswer answer = attempt.answers().get(i);
                this.sender.send(
                        new SaveAnswer(id, answer.question(), i + 1, new Response.Chosen(List.of(answer.option()))),
                        answer.at());
            }
            this.sender.send(new SubmitAttempt(id), attempt.submittedAt());
        }
    }

}
