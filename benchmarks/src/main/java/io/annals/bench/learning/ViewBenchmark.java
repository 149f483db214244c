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
import io.annals.bench.Client;
import io.annals.bench.Report;
import io.annals.bench.Samples;
import io.annals.platform.query.QueryDispatcher;
import org.springframework.context.ConfigurableApplicationContext;

/** Pages that a course makes large: its outline and its gradebook. */
public final class ViewBenchmark {

    private static final int LEARNERS = 100;

    private static final int ASSESSMENTS = 50;

    private final School school;

    private final Client client;

    private final QueryDispatcher queries;

    public ViewBenchmark(ConfigurableApplicationContext annals, String token) {
        this.school = new School(annals);
        this.client = new Client(annals, token);
        this.queries = annals.getBean(QueryDispatcher.class);
    }

    /**
     * @param times how often each page is asked for
     */
    public void run(Report report, int times) {
        report.section("Views");
        UUID large = Ids.next();
        // 20 modules, 80 units and 400 contents.
        this.school.course(large, 20, 4, 5);
        UUID marked = Ids.next();
        gradebook(marked);
        this.school.awaitViews();
        report.line("One client after the other; what is measured in the query side is without HTTP and JSON.");
        report.line("");
        report.line("| | p50 | p99 |");
        report.line("|---|---:|---:|");
        measure(report, "outline of 500 items, in the query side", times,
                () -> this.queries.ask(new GetCourseOutline(large), this.school.caller()));
        measure(report, "outline of 500 items, over HTTP", times,
                () -> this.client.get("/queries/courses/" + large + "/outline"));
        String page = "gradebook page of %d learners x %d assessments, ".formatted(LEARNERS, ASSESSMENTS);
        measure(report, page + "in the query side", times,
                () -> this.queries.ask(new FindGradebook(marked, LEARNERS, null), this.school.caller()));
        measure(report, page + "over HTTP", times,
                () -> this.client.get("/queries/courses/" + marked + "/gradebook?limit=" + LEARNERS));
        report.line("");
    }

    private static void measure(Report report, String what, int times, Runnable question) {
        Samples samples = Samples.of(times, times, (i) -> question.run());
        report.progress(what + "  " + samples);
        report.line("| %s | %,d µs | %,d µs |".formatted(what, samples.p50(), samples.p99()));
    }

    private void gradebook(UUID course) {
        UUID unit = this.school.course(course, 1, 1, 1).getFirst();
        List<UUID> assessments = new ArrayList<>();
        for (int i = 0; i < ASSESSMENTS; i++) {
            assessments.add(this.school.assignment(course, unit));
        }
        this.school.crowd(LEARNERS, (learner) -> {
            UUID enrollment = this.school.enroll(course).enrollmentId();
            for (int i = 0; i < ASSESSMENTS; i++) {
                UUID attempt = Ids.next();
                this.school.send(new StartAttempt(attempt, enrollment, assessments.get(i), Map.of()));
                this.school.send(new SubmitAttempt(attempt));
                this.school.send(new GradeAttempt(attempt, BigDecimal.valueOf((learner + i) % 101), null));
            }
        });
    }

}
