package io.annals.bench.learning;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import io.annals.api.Command;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.AddContent;
import io.annals.api.course.CourseCommand.CreateCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitCommand.AddUnit;
import io.annals.api.enrollment.EnrollmentCommand.EnrollLearner;
import io.annals.api.user.UserCommand.RegisterUser;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.demo.DemoTerm;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Creates the courses, learners and assessments of the benchmarks with in-process
 * commands.
 */
public final class LearningFixture {

    private static final int CONCURRENCY = 16;

    private final ConfigurableApplicationContext annals;

    private final CommandDispatcher dispatcher;

    private final Caller caller = new Caller(DemoTerm.TENANT, Ids.named(Ids.PLATFORM, "bench"), null,
            Set.of(Role.TENANT_ADMIN), null);

    public LearningFixture(ConfigurableApplicationContext annals) {
        this.annals = annals;
        this.dispatcher = annals.getBean(CommandDispatcher.class);
    }

    /** The caller of all commands: an administrator of the demo tenant. */
    public Caller caller() {
        return this.caller;
    }

    public void send(Command command) {
        this.dispatcher.dispatch(command, this.caller, CommandContext.NONE);
    }

    /** Runs the work the given number of times, several at the same time. */
    void runner(int times, IntConsumer work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONCURRENCY)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, times).forEach((i) -> all.add(threads.submit(() -> work.accept(i))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        catch (ExecutionException ex) {
            throw new IllegalStateException(ex.getCause());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** Waits until all projections have caught up. */
    public void awaitProjections() {
        if (!this.annals.getBean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(5))) {
            throw new IllegalStateException("The read models did not catch up");
        }
    }

    /**
     * Creates a published course.
     * @return the IDs of its units
     */
    public List<UUID> course(UUID course, int modules, int units, int contents) {
        send(new CreateCourse(course, null, null, course.toString(),
                new CourseDetails("Course of a benchmark", "About it", null, null, null, Map.of()), null, null,
                List.of(), null, List.of()));
        List<UUID> all = new ArrayList<>();
        for (int m = 0; m < modules; m++) {
            UUID module = Ids.next();
            send(new AddModule(course, module,
                    new Module("Module", "What it is about", 90, List.of("know", "can"), Map.of()), true));
            for (int u = 0; u < units; u++) {
                UUID unit = Ids.next();
                all.add(unit);
                send(new AddUnit(course, module, unit, new Unit("Unit", "What it is about", "lesson", 20, Map.of()),
                        true));
                for (int c = 0; c < contents; c++) {
                    send(content(course, unit, Ids.next()));
                }
            }
        }
        send(new PublishCourse(course));
        return all;
    }

    /** Creates a command for a content with a text of typical length. */
    static AddContent content(UUID course, UUID unit, UUID content) {
        return new AddContent(course, unit, content, new Content("page", "A page to read",
                Map.of("html", "<p>" + "Some words to read. ".repeat(10) + "</p>", "url", "https://example.org"), 10,
                Map.of("source", "book"), true), true);
    }

    /** Registers and enrolls a new learner. */
    public EnrolledLearner enroll(UUID course) {
        UUID user = Ids.next();
        UUID enrollment = Ids.next();
        send(new RegisterUser(user, null, user.toString(), "Lea", null, "Learner", null, null, null, null, "learner",
                null));
        send(new EnrollLearner(enrollment, user, course, null, null, Map.of()));
        return new EnrolledLearner(user, enrollment);
    }

    /** Creates a published assessment of 100 points without questions. */
    UUID assignment(UUID course, UUID unit) {
        UUID assessment = Ids.next();
        send(new CreateAssessment(assessment, course, unit, AssessmentDetails.of("Assignment", "assignment"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, null, null, null,
                        AssessmentSettings.gradedAsWhole())));
        send(new PublishAssessment(assessment));
        return assessment;
    }

    /**
     * Creates a published assessment with questions of four options and one point each.
     */
    BenchmarkQuiz quiz(UUID course, UUID unit, int questions) {
        UUID assessment = Ids.next();
        send(new CreateAssessment(assessment, course, unit, AssessmentDetails.of("Quiz", "quiz"),
                new AssessmentConfiguration(BigDecimal.valueOf(questions), BigDecimal.valueOf(questions / 2), null,
                        null, null, null, AssessmentSettings.DEFAULTS)));
        Map<UUID, List<UUID>> options = new LinkedHashMap<>();
        for (int q = 0; q < questions; q++) {
            UUID question = Ids.next();
            List<UUID> ids = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
            options.put(question, ids);
            send(new AddQuestion(assessment, question, null, Question.of("Which one?", BigDecimal.ONE,
                    new SingleChoice(ids.stream().map((id) -> option(id, id.equals(ids.getFirst()))).toList()))));
        }
        send(new PublishAssessment(assessment));
        return new BenchmarkQuiz(assessment, options);
    }

    private static ChoiceOption option(UUID id, boolean correct) {
        return new ChoiceOption(id, "An answer", correct, Map.of());
    }

    /** A learner with an enrollment. */
    public record EnrolledLearner(UUID userId, UUID enrollmentId) {
    }

    /**
     * An assessment with questions.
     *
     * @param options the options of each question; the first one is correct
     */
    record BenchmarkQuiz(UUID assessment, Map<UUID, List<UUID>> options) {

        List<UUID> questions() {
            return List.copyOf(this.options.keySet());
        }

        /** Returns an option of a question by its index, modulo the number of options. */
        UUID option(UUID question, long place) {
            List<UUID> ids = Objects.requireNonNull(this.options.get(question));
            return ids.get((int) (place % ids.size()));
        }

    }

}
