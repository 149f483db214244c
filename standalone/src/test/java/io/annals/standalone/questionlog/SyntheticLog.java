package io.annals.standalone.questionlog;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Generates a log in the format of tutoring systems from a seed. Learners of different
 * ability answer questions of different difficulty, some of them twice; the rows are in
 * chronological order.
 *
 * @param learners the number of learners
 * @param questions the number of questions
 * @param answers the number of answers
 */
record SyntheticLog(long seed, int learners, int questions, int answers) {

    private static final long FIRST = 1_767_261_600L;

    private static final String OPTIONS = "abcd";

    /** Writes the log and returns the file. */
    Path write(Path file) throws IOException {
        SplittableRandom random = new SplittableRandom(this.seed);
        double[] difficulty = random.doubles(this.questions).toArray();
        double[] ability = random.doubles(this.learners).toArray();
        int[] next = new int[this.learners];
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.write("user_id,problem_id,answer,correct,timestamp\n");
            for (int i = 0; i < this.answers; i++) {
                int learner = random.nextInt(this.learners);
                int question = next[learner] % this.questions;
                next[learner] += (random.nextInt(50) == 0) ? 2 : 1;
                boolean right = random.nextDouble() < chance(ability[learner] - difficulty[question]);
                int key = question % OPTIONS.length();
                int chosen = right ? key : (key + 1 + random.nextInt(OPTIONS.length() - 1)) % OPTIONS.length();
                rows.write("u%d,p%d,%s,%d,%d%n".formatted(learner, question, OPTIONS.charAt(chosen), right ? 1 : 0,
                        FIRST + i));
            }
        }
        return file;
    }

    /** G. Rasch (1960), with abilities and difficulties three units apart at most. */
    private static double chance(double difference) {
        return 1 / (1 + Math.exp(-3 * difference));
    }

}
