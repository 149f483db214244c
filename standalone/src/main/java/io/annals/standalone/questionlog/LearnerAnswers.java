package io.annals.standalone.questionlog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What one learner answered, kept small because a log may have millions of answers. */
final class LearnerAnswers {

    private static final int FIRST_SIZE = 16;

    private long[] times = new long[FIRST_SIZE];

    private int[] questions = new int[FIRST_SIZE];

    private int[] attempts = new int[FIRST_SIZE];

    private short[] responses = new short[FIRST_SIZE];

    private byte[] flags = new byte[FIRST_SIZE];

    private int size;

    /**
     * One answer.
     *
     * @param time milliseconds since 1970
     * @param question its place among all questions of the log
     * @param attempt which attempt the log says it belongs to; 0 where it does not
     */
    record Answer(long time, int question, int attempt, Given given) {
    }

    /**
     * What was answered.
     *
     * @param response its place among the responses to the question; -1 where unknown
     * @param flag 1: said to be right, 0: said to be wrong, -1: neither
     */
    record Given(int response, int flag) {
    }

    void add(Answer answer) {
        if (this.size == this.times.length) {
            grow(this.size * 2);
        }
        this.times[this.size] = answer.time();
        this.questions[this.size] = answer.question();
        this.attempts[this.size] = answer.attempt();
        this.responses[this.size] = (short) answer.given().response();
        this.flags[this.size] = (byte) answer.given().flag();
        this.size++;
    }

    private void grow(int size) {
        this.times = Arrays.copyOf(this.times, size);
        this.questions = Arrays.copyOf(this.questions, size);
        this.attempts = Arrays.copyOf(this.attempts, size);
        this.responses = Arrays.copyOf(this.responses, size);
        this.flags = Arrays.copyOf(this.flags, size);
    }

    /** In order of time; those of the same time in the order of the file. */
    List<Answer> inOrder() {
        return IntStream.range(0, this.size)
            .mapToObj(this::get)
            .sorted(Comparator.comparingLong(Answer::time))
            .toList();
    }

    private Answer get(int i) {
        return new Answer(this.times[i], this.questions[i], this.attempts[i],
                new Given(this.responses[i], this.flags[i]));
    }

}
