package io.annals.bench.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.attempt.AttemptCommand.StartAttempt;
import io.annals.api.attempt.AttemptCommand.SubmitAttempt;
import io.annals.api.attempt.GradingCommand.GradeAttempt;
import io.annals.api.course.CourseQuery.GetCourseOutline;
import io.annals.api.learning.LearningQuery.FindGradebook;
import io.annals.bench.BenchmarkClient;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Timings;
import io.annals.platform.query.QueryDispatcher;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures the queries with the largest results: the outline and the gradebook. */
public final class ViewBenchmark {

    private static final int LEARNERS = 100;

    private static final int ASSESSMENTS = 50;

    private final LearningFixture fixture;

    private final BenchmarkClient client;

    private final QueryDispatcher queries;

    public ViewBenchmark(ConfigurableApplicationContext annals, String token) {
        this.fixture = new LearningFixture(annals);
        this.client = new BenchmarkClient(annals, token);
        this.queries = annals.getBean(QueryDispatcher.class);
    }

    /**
     * @param times the number of requests per query
     */
    public void run(BenchmarkReport report, int times) {
        report.section("Views");
        UUID large = Ids.next();
        // 20 modules, 80 units and 400 contents.
        this.fixture.course(large, 20, 4, 5);
        UUID graded = Ids.next();
        gradebook(graded);
        this.fixture.awaitProjections();
        report.line("One request at a time; figures for the query side exclude HTTP and JSON.");
        report.line("");
        report.line("| | p50 | p99 |");
        report.line("|---|---:|---:|");
        measure(report, "outline of 500 items, in the query side", times,
                () -> this.queries.ask(new GetCourseOutline(large), this.fixture.caller()));
        measure(report, "outline of 500 items, over HTTP", times,
                () -> this.client.get("/queries/courses/" + large + "/outline"));
        String page = "gradebook page of %d learners x %d assessments, ".formatted(LEARNERS, ASSESSMENTS);
        measure(report, page + "in the query side", times,
                () -> this.queries.ask(new FindGradebook(graded, null, LEARNERS, null), this.fixture.caller()));
        measure(report, page + "over HTTP", times,
                () -> this.client.get("/queries/courses/" + graded + "/gradebook?limit=" + LEARNERS));
        report.line("");
    }

    private static void measure(BenchmarkReport report, String what, int times, Runnable question) {
        Timings samples = Timings.of(times, times, (i) -> question.run());
        report.progress(what + "  " + samples);
        report.line("| %s | %,d µs | %,d µs |".formatted(what, samples.p50(), samples.p99()));
    }

    private void gradebook(UUID course) {
        UUID unit = this.fixture.course(course, 1, 1, 1).getFirst();
        List<UUID> assessments = new ArrayList<>();
        for (int i = 0; i < ASSESSMENTS; i++) {
            assessments.add(this.fixture.assignment(course, unit));
        }
        this.fixture.runner(LEARNERS, (learner) -> {
            UUID enrollment = this.fixture.enroll(course).enrollmentId();
            for (int i = 0; i < ASSESSMENTS; i++) {
                UUID attempt = Ids.next();
                this.fixture.send(new StartAttempt(attempt, enrollment, assessments.get(i), Map.of()));
                this.fixture.send(new SubmitAttempt(attempt));
                this.fixture.send(new GradeAttempt(attempt, BigDecimal.valueOf((learner + i) % 101), null));
            }
        });
    }

}
