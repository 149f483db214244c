package io.annals.command.automation;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.attempt.GradingEvent.AttemptGraded;
import io.annals.api.attempt.GradingEvent.AttemptRegraded;
import io.annals.api.course.ContentCommand.PublishContent;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseSettings;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerPromoted;
import io.annals.api.enrollment.EnrollmentEvent.LearnerQueued;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.api.enrollment.ProgressEvent.ProgressMoved;
import io.annals.api.enrollment.ProgressEvent.ResultRecorded;
import io.annals.api.enrollment.SeatCommand;
import io.annals.api.enrollment.SeatEvent.SeatTaken;
import io.annals.command.attempt.Quiz;
import io.annals.command.support.Classroom;
import io.annals.platform.testing.KilledProcess;
import io.annals.platform.testing.TestPostgres;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process is killed ({@code kill -9}) while it sends the many commands that follow from
 * one event: learners move to a new version of the outline, attempts are regraded, and
 * waiting learners are promoted one after the other.
 */
class KilledFanOutTest {

    private static final int LEARNERS = 20;

    private static final String STOPPED = "stopped";

    private final Cohort cohort = new Cohort(LEARNERS);

    private final Quiz quiz = this.cohort.quiz;

    private final UUID firstLearner = this.quiz.classroom.enrollmentId;

    private final Classroom popular = new Classroom("CS102");

    private final List<UUID> queue = Stream.generate(Ids::next).limit(5).toList();

    private HikariDataSource database;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        try (RunningCommandSide process = new RunningCommandSide(this.database, Clock.systemUTC())) {
            process.given(this.cohort.enrolled(this.quiz.automatic(AssessmentSettings.DEFAULTS, null, null)))
                .given(this.cohort.each(this.cohort::start))
                .given(this.cohort.each(this.cohort::chooseWrong))
                .given(this.cohort.each(Cohort::submit))
                .given(this.popular.published())
                .given(seats(1));
            Stream.concat(Stream.of(this.popular.enrollmentId), this.queue.stream()).forEach((enrollment) -> {
                UUID learner = Ids.next();
                process.given(Classroom.learner(learner, learner.toString()), this.popular.enroll(enrollment, learner));
            });
            process
                .given(new PublishContent(this.cohort.courseId, this.quiz.classroom.secondContentId),
                        new ReleaseOutline(this.cohort.courseId, true))
                .given(this.quiz.revised(this.quiz.choice, 4, this.quiz.corrected()),
                        new ReleaseAssessment(this.quiz.id),
                        new RegradeQuestion(this.quiz.id, Ids.next(), this.quiz.choice, RegradePolicy.NEW_KEY))
                .given(seats(4));
        }
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    private ConfigureCourse seats(int seats) {
        return new ConfigureCourse(this.popular.courseId,
                new CourseSettings(seats, true, null, null, null, null, null, Map.of()));
    }

    /** The process is killed during the moves, the regrades and the promotions. */
    @ParameterizedTest
    @ValueSource(ints = { 4, LEARNERS + 9, 2 * LEARNERS + 3 })
    void what_follows_for_many_is_finished_afterwards_with_nothing_done_twice(int commands) throws IOException {
        KilledProcess.run(Automation.class, (lines) -> lines.contains(STOPPED),
                RunningCommandSide.addressForKilled(this.database), String.valueOf(commands));
        try (RunningCommandSide process = RunningCommandSide.afterKilled(this.database, Clock.systemUTC())) {
            assertThat(process.automation().tasks()).isNotEmpty();
            process.carryingOut().automation().awaitNothingLeft();
            assertThat(this.cohort.members).allSatisfy((member) -> {
                assertThat(process.happened(member.attemptId(), AttemptGraded.class, AttemptRegraded.class))
                    .hasExactlyElementsOfTypes(AttemptGraded.class, AttemptRegraded.class);
                assertThat(process.happened(member.enrollmentId(), ResultRecorded.class, ProgressMoved.class,
                        CourseCompleted.class))
                    .hasExactlyElementsOfTypes(ResultRecorded.class, ProgressMoved.class, ResultRecorded.class,
                            ProgressMoved.class, CourseCompleted.class);
            });
            assertThat(process.happened(this.firstLearner, LearnerEnrolled.class, ProgressMoved.class))
                .hasExactlyElementsOfTypes(LearnerEnrolled.class, ProgressMoved.class);
            assertThat(this.queue.subList(0, 3)).allSatisfy(
                    (waiting) -> assertThat(process.happened(waiting, LearnerQueued.class, LearnerPromoted.class))
                        .hasExactlyElementsOfTypes(LearnerQueued.class, LearnerPromoted.class));
            assertThat(process.happened(SeatCommand.seatsOf(this.popular.courseId), SeatTaken.class))
                .extracting((taken) -> ((SeatTaken) taken).enrollmentId())
                .containsExactly(this.popular.enrollmentId, this.queue.get(0), this.queue.get(1), this.queue.get(2));
        }
    }

    /**
     * The process that is killed. After some commands all later ones block: every second
     * one before its events are stored, the others after that but before the answer.
     */
    static final class Automation {

        private Automation() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            int commands = Integer.parseInt(arguments[1]);
            AtomicInteger sent = new AtomicInteger();
            RunningCommandSide process = RunningCommandSide.toBeKilled(arguments[0]);
            process.automation().intercept((unitOfWork, chain) -> {
                int number = sent.incrementAndGet();
                if (number > commands) {
                    stop(unitOfWork, number % 2 == 0);
                }
                return chain.proceed();
            });
            process.carryingOut();
            new CountDownLatch(1).await();
        }

        private static void stop(UnitOfWork<?> unitOfWork, boolean written) {
            if (written) {
                unitOfWork.onCommit((stopped) -> standStill());
            }
            else {
                unitOfWork.onPrepareCommit((stopped) -> standStill());
            }
        }

        private static void standStill() {
            System.out.println(STOPPED);
            while (true) {
                LockSupport.park();
            }
        }

    }

}
