package io.annals.standalone.questionlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A learner's attempt at an assessment.
 *
 * @param id the identifier within the enrollment
 * @param answers the answers in chronological order, without immediate repetitions
 */
record ImportedAttempt(String id, LoggedQuiz quiz, Instant startedAt, Instant submittedAt,
        List<AttemptAnswer> answers) {

    /**
     * An answer to a question.
     *
     * @param option the chosen option
     * @param correct whether the answer earns the points
     */
    record AttemptAnswer(UUID question, UUID option, boolean correct, Instant at) {
    }

    /** The number of events after the start and all answers. */
    int eventsAnswered() {
        return 1 + this.answers.size();
    }

    int commands() {
        return 2 + this.answers.size();
    }

    /** Returns the answers that are graded: the last one to each question. */
    List<AttemptAnswer> finalAnswers() {
        return List.copyOf(this.answers.stream()
            .collect(Collectors.toMap((answer) -> answer.question(), (answer) -> answer, (earlier, later) -> later,
                    LinkedHashMap::new))
            .values());
    }

    /**
     * Groups the answers of a learner into attempts, in the order of their starts. If the
     * log does not name attempts, a second answer to the same question starts a new
     * attempt.
     */
    static List<ImportedAttempt> of(LearnerAnswers answers, QuestionLog log) {
        Map<AttemptKey, AttemptBuilder> open = new HashMap<>();
        Map<UUID, Integer> numbers = new HashMap<>();
        List<AttemptBuilder> all = new ArrayList<>();
        for (LearnerAnswers.LoggedAnswer answer : answers.inOrder()) {
            QuestionLog.QuizQuestion question = log.questions().get(answer.question());
            AttemptKey key = new AttemptKey(question.quiz().id(), answer.attempt());
            AttemptBuilder current = open.get(key);
            if (current == null || (answer.attempt() == 0 && current.chosenOptions.containsKey(question.id()))) {
                String name = (answer.attempt() == 0) ? "#" + numbers.merge(key.quiz(), 1, Integer::sum)
                        : log.attempts().get(answer.attempt() - 1);
                current = new AttemptBuilder(name, question.quiz(), Instant.ofEpochMilli(answer.time()));
                open.put(key, current);
                all.add(current);
            }
            current.add(question, answer);
        }
        return all.stream().map(AttemptBuilder::build).toList();
    }

    private record AttemptKey(UUID quiz, int attempt) {
    }

    /** An attempt to which answers are still added. */
    private static final class AttemptBuilder {

        private final String name;

        private final LoggedQuiz quiz;

        private final Instant startedAt;

        private Instant submittedAt;

        private final List<AttemptAnswer> answers = new ArrayList<>();

        private final Map<UUID, UUID> chosenOptions = new HashMap<>();

        private AttemptBuilder(String name, LoggedQuiz quiz, Instant startedAt) {
            this.name = name;
            this.quiz = quiz;
            this.startedAt = startedAt;
            this.submittedAt = startedAt;
        }

        private void add(QuestionLog.QuizQuestion question, LearnerAnswers.LoggedAnswer answer) {
            this.submittedAt = Instant.ofEpochMilli(answer.time());
            UUID option = question.choice().chosenOption(answer.response());
            if (!option.equals(this.chosenOptions.put(question.id(), option))) {
                this.answers.add(new AttemptAnswer(question.id(), option,
                        question.choice().isCorrect(answer.response()), this.submittedAt));
            }
        }

        private ImportedAttempt build() {
            return new ImportedAttempt(this.quiz.title() + '\u001f' + this.name, this.quiz, this.startedAt,
                    this.submittedAt, List.copyOf(this.answers));
        }

    }

}
