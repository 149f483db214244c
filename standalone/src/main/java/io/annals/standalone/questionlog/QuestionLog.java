package io.annals.standalone.questionlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.standalone.load.RejectedRows;

/**
 * What a log says, brought together by learner and by assessment.
 *
 * @param source which log of which tenant it is
 * @param learners by the names that the log has for them, in order of appearance
 * @param attempts the names that the log has for attempts
 * @param earliest when the first answer was given
 */
record QuestionLog(Source source, Map<String, LearnerAnswers> learners, List<LoggedQuiz> quizzes, List<Asked> questions,
        List<String> attempts, Instant earliest, RejectedRows rejects) {

    /** A question where and how it is asked. */
    record Asked(UUID id, LoggedQuiz quiz, LoggedQuestion question, LoggedChoice choice) {

        /**
         * @param flags whether the responses of the log only say right or wrong
         */
        static Asked of(LoggedQuiz quiz, LoggedQuestion question, boolean flags) {
            UUID id = Ids.named(quiz.id(), "question", question.text());
            return new Asked(id, quiz, question, LoggedChoice.of(id, question, flags));
        }

    }

    /**
     * Which log it is.
     *
     * @param tenant the label by which users name their tenant
     * @param name of the file without its ending; also the code of the course
     */
    record Source(String tenant, String name) {

        UUID tenantId() {
            return Ids.named(Ids.PLATFORM, "tenant", this.tenant);
        }

        UUID organizationId() {
            return Ids.named(tenantId(), "organization", "LOG");
        }

        UUID courseId() {
            return Ids.named(tenantId(), "course", this.name);
        }

        UUID learnerId(String learner) {
            return Ids.named(tenantId(), "learner", learner);
        }

        UUID enrollmentId(String learner) {
            return Ids.named(courseId(), "enrollment", learner);
        }

        UUID assessmentId(String title) {
            return Ids.named(courseId(), "assessment", title);
        }

    }

    /** What there is to do. */
    Work work() {
        long attempts = 0;
        long saved = 0;
        long responses = 0;
        long correct = 0;
        for (LearnerAnswers answers : this.learners.values()) {
            for (ImportedAttempt attempt : ImportedAttempt.of(answers, this)) {
                List<ImportedAttempt.Reply> last = attempt.last();
                attempts++;
                saved += attempt.replies().size();
                responses += last.size();
                correct += last.stream().filter(ImportedAttempt.Reply::right).count();
            }
        }
        return new Work(LogOutline.commands(this) + 2L * this.learners.size() + 2 * attempts + saved, new LogTotals(
                this.learners.size(), this.quizzes.size(), this.questions.size(), attempts, responses, correct));
    }

    /**
     * What there is to do.
     *
     * @param commands how many it takes to play all of it
     * @param totals what the read stores must hold afterward
     */
    record Work(long commands, LogTotals totals) {
    }

}
