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
 * One learner's attempt at one assessment.
 *
 * @param id within the enrollment, what tells it from other attempts
 * @param replies in order of time; the same answer given twice in a row is there once
 */
record ImportedAttempt(String id, LoggedQuiz quiz, Instant begun, Instant ended, List<Reply> replies) {

    /**
     * An answer.
     *
     * @param option what was chosen
     * @param right whether it earns the points
     */
    record Reply(UUID question, UUID option, boolean right, Instant at) {
    }

    /** How many events there are once it is begun and all is answered. */
    int eventsAnswered() {
        return 1 + this.replies.size();
    }

    int commands() {
        return 2 + this.replies.size();
    }

    /** The answers that count: the last one to each question. */
    List<Reply> last() {
        return List.copyOf(this.replies.stream()
            .collect(Collectors.toMap((reply) -> reply.question(), (reply) -> reply, (one, other) -> other,
                    LinkedHashMap::new))
            .values());
    }

    /**
     * The attempts that a learner's answers belong to, in order of their beginnings.
     * Where the log does not name them, an answer to a question that was answered begins
     * the next one.
     */
    static List<ImportedAttempt> of(LearnerAnswers answers, QuestionLog log) {
        Map<Slot, Open> open = new HashMap<>();
        Map<UUID, Integer> numbers = new HashMap<>();
        List<Open> all = new ArrayList<>();
        for (LearnerAnswers.Answer answer : answers.inOrder()) {
            QuestionLog.Asked asked = log.questions().get(answer.question());
            Slot slot = new Slot(asked.quiz().id(), answer.attempt());
            Open current = open.get(slot);
            if (current == null || (answer.attempt() == 0 && current.given.containsKey(asked.id()))) {
                String name = (answer.attempt() == 0) ? "#" + numbers.merge(slot.quiz(), 1, Integer::sum)
                        : log.attempts().get(answer.attempt() - 1);
                current = new Open(name, asked.quiz(), Instant.ofEpochMilli(answer.time()));
                open.put(slot, current);
                all.add(current);
            }
            current.add(asked, answer);
        }
        return all.stream().map(Open::close).toList();
    }

    private record Slot(UUID quiz, int attempt) {
    }

    /** One that may go on. */
    private static final class Open {

        private final String name;

        private final LoggedQuiz quiz;

        private final Instant begun;

        private Instant ended;

        private final List<Reply> replies = new ArrayList<>();

        private final Map<UUID, UUID> given = new HashMap<>();

        private Open(String name, LoggedQuiz quiz, Instant begun) {
            this.name = name;
            this.quiz = quiz;
            this.begun = begun;
            this.ended = begun;
        }

        private void add(QuestionLog.Asked asked, LearnerAnswers.Answer answer) {
            this.ended = Instant.ofEpochMilli(answer.time());
            UUID option = asked.choice().chosen(answer.given());
            if (!option.equals(this.given.put(asked.id(), option))) {
                this.replies.add(new Reply(asked.id(), option, asked.choice().isRight(answer.given()), this.ended));
            }
        }

        private ImportedAttempt close() {
            return new ImportedAttempt(this.quiz.title() + '\u001f' + this.name, this.quiz, this.begun, this.ended,
                    List.copyOf(this.replies));
        }

    }

}
