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
 * A term of one course: two instructors, thirty learners, from the blank page to the
 * results.
 */
final class Term {

    private static final int LEARNERS = 30;

    private static final int AT_ONCE = 6;

    private static final String FOUNDATIONS = "BIO-001";

    private final College college;

    private final Author lead;

    private final Grader grader;

    private final List<Learner> learners;

    private final UUID foundations;

    private final UUID basics;

    private final MarineBiology course;

    Term(College college) {
        this.college = college;
        this.lead = Author.hired(college, "Lena", "Lead");
        this.grader = Grader.hired(college, "Gus", "Grader");
        this.learners = IntStream.rangeClosed(1, LEARNERS)
            .mapToObj((number) -> Learner.admitted(college, number))
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

    Author lead() {
        return this.lead;
    }

    Grader grader() {
        return this.grader;
    }

    MarineBiology course() {
        return this.course;
    }

    UUID foundations() {
        return this.foundations;
    }

    /** The one content of the course that comes before. */
    UUID basics() {
        return this.basics;
    }

    /**
     * @param number from 1 to 30
     */
    Learner learner(int number) {
        return this.learners.get(number - 1);
    }

    Stream<Learner> learners(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(this::learner);
    }

    /** What these learners do does not wait for each other. */
    static <T> List<T> atOnce(Stream<Learner> learners, Function<Learner, T> deed) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> done = learners.map((learner) -> threads.submit(() -> deed.apply(learner))).toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : done) {
                results.add(each.get());
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

    /** All of it, in order. */
    void play() {
        teachers();
        new Enrollment(this).play();
        new QuizWeek(this).play();
        new ReportWeek(this).play();
        new ExamWeek(this).play();
        new Results(this).play();
        end();
    }

    private void teachers() {
        UUID marking = Ids.next();
        this.lead.does(new AssignInstructor(this.course.course, marking, this.grader.id(), InstructorRole.ASSISTANT));
        this.lead.does(new ChangeInstructorRole(this.course.course, marking, InstructorRole.GRADER));
        UUID helping = Ids.next();
        this.lead
            .does(new AssignInstructor(this.course.course, helping, this.college.office().id(), InstructorRole.LEAD));
        this.lead.does(new RemoveInstructor(this.course.course, helping));
        this.lead.isRefused("already-published", new PublishCourse(this.course.course));
    }

    /** The next run begins as a copy; the course that came before is put away. */
    private void end() {
        UUID next = Ids.next();
        this.lead.does(new CopyCourse(next, this.course.course, "BIO-102", null));
        assertThat(this.lead.sees("/queries/courses/%s", next).path("status").textValue()).isEqualTo("draft");
        this.lead.does(new ArchiveCourse(this.foundations));
    }

}
