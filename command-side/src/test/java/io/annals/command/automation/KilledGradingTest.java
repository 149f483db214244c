package io.annals.command.automation;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.DomainEvent;
import io.annals.api.attempt.AttemptEvent.AttemptExpired;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.attempt.GradingCommand.GradeResponse;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.ResponseGraded;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.command.attempt.Quiz;
import io.annals.command.automation.Cohort.Member;
import io.annals.platform.testing.KilledProcess;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed ({@code kill -9}) while graders give the scores that complete
 * courses.
 */
class KilledGradingTest {

    private static final int GRADERS = 4;

    /** The maximum number of commands until the process is killed. */
    private static final int MEANWHILE = 12;

    private static final String GRADED = "graded ";

    /** The events that follow from one score. */
    private static final Class<?>[] OF_ONE_MARK = { ResponseGraded.class, AttemptGraded.class, ResultRecorded.class,
            ProgressMoved.class, CourseCompleted.class };

    private final Cohort cohort = new Cohort(40);

    /** Started and never submitted; all others wait for a grader. */
    private final Member overslept = this.cohort.members.getLast();

    private final List<Member> waiting = this.cohort.members.subList(0, this.cohort.members.size() - 1);

    private HikariDataSource database;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        try (RunningCommandSide process = new RunningCommandSide(this.database, Clock.systemUTC())) {
            process.given(this.cohort.enrolled(this.cohort.quiz.open()))
                .given(this.cohort.each(this.cohort::start))
                .given(this.cohort.each(this.cohort::chooseRight));
            this.waiting.forEach((member) -> process.given(this.cohort.write(member), Cohort.submit(member)));
            process.automation().caughtUp();
        }
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 17 })
    void an_attempt_is_graded_with_all_that_comes_of_it_or_not_at_all_and_sent_again_once(int acknowledged)
            throws IOException {
        Set<UUID> told = gradeUntilKilled(acknowledged);
        try (RunningCommandSide process = afterward()) {
            Predicate<Member> isGraded = (member) -> !ofOneMark(process, member).isEmpty();
            List<Member> graded = this.waiting.stream().filter(isGraded).toList();
            assertThat(graded).allSatisfy((member) -> assertComplete(process, member));
            assertThat(graded).extracting(Member::attemptId).containsAll(told);
            assertThat(graded).hasSizeBetween(acknowledged, acknowledged + MEANWHILE + GRADERS);

            Map<Member, Optional<String>> again = this.waiting.stream()
                .collect(Collectors.toMap((member) -> member, (member) -> process.refusal(grade(member))));
            assertThat(again).allSatisfy((member, refusal) -> assertThat(refusal)
                .isEqualTo(graded.contains(member) ? Optional.of("version-needed") : Optional.empty()));
            assertThat(this.waiting).allSatisfy((member) -> assertComplete(process, member));
        }
    }

    @Test
    void a_deadline_that_passed_while_nobody_ran_ends_the_attempt_as_of_then() throws IOException {
        gradeUntilKilled(GRADERS);
        try (RunningCommandSide process = afterward().carryingOut()) {
            process.automation().awaitNothingLeft();
            AttemptStarted started = (AttemptStarted) process.happened(this.overslept.attemptId(), AttemptStarted.class)
                .getFirst();
            assertThat(process.happened(this.overslept.attemptId(), AttemptExpired.class, AttemptGraded.class))
                .hasSize(2)
                .extracting(DomainEvent::occurredAt)
                .containsOnly(started.deadline());
            assertThat(process.happened(this.overslept.enrollmentId(), OF_ONE_MARK)).extracting(DomainEvent::getClass)
                .containsExactly(ResultRecorded.class, ProgressMoved.class, CourseCompleted.class);
        }
    }

    /** A time long after all deadlines. */
    private RunningCommandSide afterward() {
        return RunningCommandSide.afterKilled(this.database,
                Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2 * Quiz.MINUTES)));
    }

    private static void assertComplete(RunningCommandSide process, Member member) {
        assertThat(ofOneMark(process, member)).isEqualTo(List.of(OF_ONE_MARK));
    }

    private static List<Class<?>> ofOneMark(RunningCommandSide process, Member member) {
        return Stream.of(member.attemptId(), member.enrollmentId())
            .flatMap((id) -> process.happened(id, OF_ONE_MARK).stream())
            .<Class<?>>map(DomainEvent::getClass)
            .toList();
    }

    private GradeResponse grade(Member member) {
        return grade(member.attemptId(), this.cohort.quiz.essay);
    }

    private static GradeResponse grade(UUID attempt, UUID essay) {
        return new GradeResponse(attempt, essay, BigDecimal.ONE, Map.of());
    }

    /** The attempts whose grading was acknowledged to the process. */
    private Set<UUID> gradeUntilKilled(int acknowledged) throws IOException {
        Stream<Object> arguments = Stream.concat(
                Stream.of(RunningCommandSide.addressForKilled(this.database), acknowledged, this.cohort.quiz.essay),
                this.waiting.stream().map(Member::attemptId));
        Set<String> lines = Set.copyOf(KilledProcess.run(Graders.class,
                (soFar) -> soFar.stream().filter((line) -> line.startsWith(GRADED)).count() == acknowledged,
                arguments.map(Object::toString).toArray(String[]::new)));
        return this.waiting.stream()
            .map(Member::attemptId)
            .filter((attempt) -> lines.contains(GRADED + attempt))
            .collect(Collectors.toSet());
    }

    /**
     * The process that is killed.
     */
    static final class Graders {

        private Graders() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            RunningCommandSide process = RunningCommandSide.toBeKilled(arguments[0]).carryingOut();
            int last = Integer.parseInt(arguments[1]);
            UUID essay = UUID.fromString(arguments[2]);
            Queue<String> attempts = new ConcurrentLinkedQueue<>(Arrays.asList(arguments).subList(3, arguments.length));
            AtomicInteger acknowledged = new AtomicInteger();
            try (ExecutorService graders = Executors.newFixedThreadPool(GRADERS)) {
                for (int i = 0; i < GRADERS; i++) {
                    graders.execute(() -> {
                        while (acknowledged.get() < last + MEANWHILE) {
                            UUID attempt = UUID.fromString(attempts.remove());
                            process.given(grade(attempt, essay));
                            acknowledged.incrementAndGet();
                            System.out.println(GRADED + attempt);
                        }
                    });
                }
            }
            new CountDownLatch(1).await();
        }

    }

}
