package io.annals.standalone.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.annals.api.Ids;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.CourseCommand.ArchiveCourse;
import io.annals.api.course.CourseCommand.CopyCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.InstructorCommand.AssignInstructor;
import io.annals.api.course.InstructorCommand.ChangeInstructorRole;
import io.annals.api.course.InstructorCommand.RemoveInstructor;
import io.annals.api.course.InstructorRole;

/**
 * A term of one course with two instructors and thirty learners, from the creation of the
 * course to the results.
 */
final class Term {

    private static final int LEARNERS = 30;

    private static final int CONCURRENCY = 6;

    private static final String FOUNDATIONS = "BIO-001";

    private final College college;

    private final CourseAuthor lead;

    private final GradingInstructor grader;

    private final List<TermLearner> learners;

    private final UUID foundations;

    private final UUID basics;

    private final MarineBiology course;

    Term(College college) {
        this.college = college;
        this.lead = CourseAuthor.hired(college, "Lena", "Lead");
        this.grader = GradingInstructor.hired(college, "Gus", "Grader");
        this.learners = IntStream.rangeClosed(1, LEARNERS)
            .mapToObj((number) -> TermLearner.admitted(college, number))
            .toList();
        CompletionCriteria allRead = new CompletionCriteria(true, Passing.NONE, List.of(), null, null);
        this.foundations = this.lead.beginsCourse(FOUNDATIONS, "Foundations",
                new CourseSettings(null, false, false, false, null, null, allRead, Map.of()), List.of());
        UUID module = this.lead.addsModule(this.foundations, "Cells");
        this.basics = this.lead.addsContent(this.foundations, this.lead.addsUnit(this.foundations, module, "Inside"),
                "Membranes", true);
        this.lead.does(new PublishCourse(this.foundations));
        this.course = MarineBiology.written(this.lead, FOUNDATIONS);
    }

    College college() {
        return this.college;
    }

    CourseAuthor lead() {
        return this.lead;
    }

    GradingInstructor grader() {
        return this.grader;
    }

    MarineBiology course() {
        return this.course;
    }

    UUID foundations() {
        return this.foundations;
    }

    /** The only content of the prerequisite course. */
    UUID basics() {
        return this.basics;
    }

    /**
     * Returns a learner.
     * @param number the number of the learner, from 1 to 30
     */
    TermLearner learner(int number) {
        return this.learners.get(number - 1);
    }

    Stream<TermLearner> learners(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::learner);
    }

    /** Runs an action for several learners concurrently. */
    static <T> List<T> atOnce(Stream<TermLearner> learners, Function<TermLearner, T> action) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CONCURRENCY)) {
            List<Future<T>> futures = learners.map((learner) -> threads.submit(() -> action.apply(learner))).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
        catch (ExecutionException ex) {
            throw new AssertionError(ex.getCause());
        }
    }

    /** Runs the whole term in order. */
    void play() {
        teachers();
        new EnrollmentWeek(this).play();
        new QuizWeek(this).play();
        new ReportWeek(this).play();
        new ExamWeek(this).play();
        new FinalResults(this).play();
        end();
    }

    private void teachers() {
        UUID grading = Ids.next();
        this.lead.does(new AssignInstructor(this.course.course, grading, this.grader.id(), InstructorRole.ASSISTANT));
        this.lead.does(new ChangeInstructorRole(this.course.course, grading, InstructorRole.GRADER));
        UUID leading = Ids.next();
        this.lead
            .does(new AssignInstructor(this.course.course, leading, this.college.office().id(), InstructorRole.LEAD));
        this.lead.does(new RemoveInstructor(this.course.course, leading));
        this.lead.isRefused("already-published", new PublishCourse(this.course.course));
    }

    /** Copies the course for the next term and archives the prerequisite course. */
    private void end() {
        UUID next = Ids.next();
        this.lead.does(new CopyCourse(next, this.course.course, "BIO-102", null));
        assertThat(this.lead.sees("/queries/courses/%s", next).path("status").textValue()).isEqualTo("draft");
        this.lead.does(new ArchiveCourse(this.foundations));
    }

}
