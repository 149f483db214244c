package io.annals.standalone.questionlog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The answers of a learner, stored compactly because a log may have millions. */
final class LearnerAnswers {

    private static final int INITIAL_CAPACITY = 16;

    private long[] times = new long[INITIAL_CAPACITY];

    private int[] questions = new int[INITIAL_CAPACITY];

    private int[] attempts = new int[INITIAL_CAPACITY];

    private short[] responses = new short[INITIAL_CAPACITY];

    private byte[] flags = new byte[INITIAL_CAPACITY];

    private int size;

    /**
     * An answer in the log.
     *
     * @param time the time in milliseconds since 1970
     * @param question the index of the question in the log
     * @param attempt the number of the attempt that the log names; 0 if it names none
     */
    record LoggedAnswer(long time, int question, int attempt, LoggedResponse response) {
    }

    /**
     * The response of an answer.
     *
     * @param index the index of the text among the responses to the question; -1 if
     * unknown
     * @param flag 1 if the log marks the response as correct, 0 if as incorrect, -1 if it
     * does neither
     */
    record LoggedResponse(int index, int flag) {
    }

    void add(LoggedAnswer answer) {
        if (this.size == this.times.length) {
            grow(this.size * 2);
        }
        this.times[this.size] = answer.time();
        this.questions[this.size] = answer.question();
        this.attempts[this.size] = answer.attempt();
        this.responses[this.size] = (short) answer.response().index();
        this.flags[this.size] = (byte) answer.response().flag();
        this.size++;
    }

    private void grow(int size) {
        this.times = Arrays.copyOf(this.times, size);
        this.questions = Arrays.copyOf(this.questions, size);
        this.attempts = Arrays.copyOf(this.attempts, size);
        this.responses = Arrays.copyOf(this.responses, size);
        this.flags = Arrays.copyOf(this.flags, size);
    }

    /**
     * Returns the answers in chronological order, those of the same time in file order.
     */
    List<LoggedAnswer> inOrder() {
        return IntStream.range(0, this.size)
            .mapToObj(this::get)
            .sorted(Comparator.comparingLong(LoggedAnswer::time))
            .toList();
    }

    private LoggedAnswer get(int i) {
        return new LoggedAnswer(this.times[i], this.questions[i], this.attempts[i],
                new LoggedResponse(this.responses[i], this.flags[i]));
    }

}
