package io.annals.bench.stream;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.AttemptEvent.AttemptSubmitted;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.ContenderComparison;
import io.annals.bench.learning.LearningFixture;
import io.annals.bench.learning.LearningFixture.EnrolledLearner;
import io.annals.platform.projection.ProjectionPositions;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Appends the events of new results of learners who have 10, 100, 1,000 and 10,000
 * results already, and measures the time until all read models have them. The lengths
 * take turns; for each there are as many learners as give the same number of results.
 */
public final class ResultsBenchmark {

    private static final List<Integer> LENGTHS = List.of(10, 100, 1_000, 10_000);

    /** The number of results in a turn. */
    private static final int RESULTS = 2_000;

    /** New results of a learner in a turn, as a part of those before. */
    private static final int PART = 10;

    private static final int EVENTS_PER_RESULT = 4;

    private final UUID course = Ids.next();

    private final ConfigurableApplicationContext annals;

    private final LearningFixture fixture;

    private final StreamFixture streams;

    public ResultsBenchmark(ConfigurableApplicationContext annals) {
        this.annals = annals;
        this.fixture = new LearningFixture(annals);
        this.streams = new StreamFixture(annals.getBean(EventStore.class), this.fixture.caller());
    }

    /** Measures the turns and adds the section to the report. */
    public void run(BenchmarkReport report, int rounds) {
        this.fixture.course(this.course, 1, 1, 1);
        Map<Integer, List<Double>> rates = new LinkedHashMap<>();
        LENGTHS.forEach((length) -> rates.put(length, new ArrayList<>()));
        for (int round = 0; round <= rounds; round++) {
            for (int length : LENGTHS) {
                double rate = turn(length);
                report.progress("results of learners with %,d results  %,.0f events/s".formatted(length, rate));
                if (round > 0) {
                    rates.get(length).add(rate);
                }
            }
        }
        report.section("Results of learners with different histories");
        report.line("%,d events of %,d results in each turn, from the first append until all read models have them."
            .formatted(EVENTS_PER_RESULT * RESULTS, RESULTS));
        report.line("");
        report.line("| results of a learner before | events/s | : 10 |");
        report.line("|---:|---:|---:|");
        double shortest = median(rates.get(LENGTHS.getFirst()));
        rates.forEach((length, measured) -> report
            .line("| %,d | %,.0f | %.2f |".formatted(length, median(measured), median(measured) / shortest)));
        report.line("");
    }

    private static double median(List<Double> values) {
        return ContenderComparison.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns the events per second of new results of new learners with a history. */
    private double turn(int length) {
        int each = Math.max(1, length / PART);
        List<EnrolledLearner> learners = IntStream.range(0, RESULTS / each)
            .mapToObj((i) -> this.fixture.enroll(this.course))
            .toList();
        learners.forEach((learner) -> results(learner, length));
        awaitReadModels();
        long start = System.nanoTime();
        learners.forEach((learner) -> results(learner, each));
        awaitReadModels();
        return EVENTS_PER_RESULT * RESULTS / ((System.nanoTime() - start) / 1e9);
    }

    private void awaitReadModels() {
        if (!this.annals.getBean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(10))) {
            throw new IllegalStateException("The read models did not catch up");
        }
    }

    /** Appends results in as many assessments, each with one attempt. */
    private void results(EnrolledLearner learner, int count) {
        long next = this.streams.next(learner.enrollmentId());
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.addAll(result(learner, Ids.next(), Ids.next(), next + i));
        }
        this.streams.append(events);
    }

    private List<DomainEventMessage<?>> result(EnrolledLearner learner, UUID assessment, UUID attempt, long number) {
        UUID enrollment = learner.enrollmentId();
        UUID user = learner.userId();
        Instant at = StreamFixture.occurredAt();
        BigDecimal score = BigDecimal.valueOf(7);
        List<DomainEvent> ofAttempt = List.of(
                new AttemptStarted(attempt, enrollment, user, this.course, assessment, 1, BigDecimal.TEN, null,
                        Map.of(), 1, null, 0, List.of(), at),
                new AttemptSubmitted(attempt, enrollment, user, assessment, 0, at), new AttemptGraded(attempt,
                        enrollment, user, assessment, score, true, null, score, BigDecimal.ZERO, null, at));
        List<DomainEventMessage<?>> all = new ArrayList<>();
        ofAttempt.forEach((event) -> all.add(this.streams.message("AssessmentAttempt", attempt, all.size(), event)));
        all.add(this.streams.message("Enrollment", enrollment, number,
                new ResultRecorded(enrollment, user, this.course, assessment, attempt, 1, score, BigDecimal.TEN, true,
                        score, attempt, BigDecimal.TEN, true, null, null, at)));
        return all;
    }

}
