package io.annals.standalone.questionlog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.standalone.load.RejectedRows;

/**
 * The contents of a log, grouped by learner and by assessment.
 *
 * @param source the name of the log and its tenant
 * @param learners the answers by learner name, in order of appearance
 * @param attempts the attempt names of the log
 * @param earliest the time of the first answer
 */
record QuestionLog(LogSource source, Map<String, LearnerAnswers> learners, List<LoggedQuiz> quizzes,
        List<QuizQuestion> questions, List<String> attempts, Instant earliest, RejectedRows rejects) {

    /** A question as part of an assessment. */
    record QuizQuestion(UUID id, LoggedQuiz quiz, LoggedQuestion question, LoggedChoice choice) {

        /**
         * @param responsesAreFlags whether the responses of the log only mark the answer
         * as correct or incorrect
         */
        static QuizQuestion of(LoggedQuiz quiz, LoggedQuestion question, boolean responsesAreFlags) {
            UUID id = Ids.named(quiz.id(), "question", question.text());
            return new QuizQuestion(id, quiz, question, LoggedChoice.of(id, question, responsesAreFlags));
        }

    }

    /**
     * The name of a log and its tenant.
     *
     * @param tenant the label of the tenant
     * @param name the file name without extension, which is also the course code
     */
    record LogSource(String tenant, String name) {

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

    /** Counts the commands of the import and the expected totals. */
    ImportPlan plan() {
        long attempts = 0;
        long saved = 0;
        long responses = 0;
        long correct = 0;
        for (LearnerAnswers answers : this.learners.values()) {
            for (ImportedAttempt attempt : ImportedAttempt.of(answers, this)) {
                List<ImportedAttempt.AttemptAnswer> finalAnswers = attempt.finalAnswers();
                attempts++;
                saved += attempt.answers().size();
                responses += finalAnswers.size();
                correct += finalAnswers.stream().filter(ImportedAttempt.AttemptAnswer::correct).count();
            }
        }
        return new ImportPlan(LogOutline.commands(this) + 2L * this.learners.size() + 2 * attempts + saved,
                new LogTotals(this.learners.size(), this.quizzes.size(), this.questions.size(), attempts, responses,
                        correct));
    }

    /**
     * The size of the import.
     *
     * @param commands the number of commands
     * @param totals the counts that the read models must reach
     */
    record ImportPlan(long commands, LogTotals totals) {
    }

}
