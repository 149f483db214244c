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

/** All that one learner of a log did, in order. */
record LogLearnerImport(String learner, LearnerAnswers answers, QuestionLog log,
        ImportSender sender) implements Runnable {

    @Override
    public void run() {
        List<ImportedAttempt> attempts = ImportedAttempt.of(this.answers, this.log);
        Instant first = attempts.getFirst().begun();
        QuestionLog.Source source = this.log.source();
        UUID user = source.learnerId(this.learner);
        this.sender.send(new RegisterUser(user, null, username(user), null, null, null, null, this.learner,
                source.organizationId(), null, "learner", null), first);
        UUID enrollment = source.enrollmentId(this.learner);
        if (this.sender.send(new EnrollLearner(enrollment, user, source.courseId(), null, null, Map.of()), first)) {
            attempts.forEach((attempt) -> play(attempt, enrollment));
        }
    }

    /** User names do not tell capital letters from small ones; those of a log may. */
    private String username(UUID user) {
        boolean small = this.learner.equals(this.learner.toLowerCase(Locale.ROOT));
        return "log-" + (small ? this.learner : user);
    }

    /** Whatever an interrupted load has left of it is completed. */
    private void play(ImportedAttempt attempt, UUID enrollment) {
        UUID id = Ids.named(enrollment, "attempt", attempt.id());
        long events = this.sender.eventsOf(id);
        if (events > attempt.eventsAnswered()) {
            this.sender.skip(attempt.commands());
            return;
        }
        if (this.sender.send(new StartAttempt(id, enrollment, attempt.quiz().id(), Map.of()), attempt.begun())) {
            int saved = (int) Math.max(0, events - 1);
            this.sender.skip(saved);
            for (int i = saved; i < attempt.replies().size(); i++) {
                ImportedAttempt.Reply reply = attempt.replies().get(i);
                this.sender.send(
                        new SaveAnswer(id, reply.question(), i + 1, new Response.Chosen(List.of(reply.option()))),
                        reply.at());
            }
            this.sender.send(new SubmitAttempt(id), attempt.ended());
        }
    }

}
