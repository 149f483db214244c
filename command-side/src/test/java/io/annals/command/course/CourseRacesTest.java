package io.annals.command.course;

import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.course.ContentCommand.MoveContent;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.UnpublishCourse;
import io.annals.api.course.CourseEvent;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.FirstLearnerEnrolled;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.AddModule;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.RemoveModule;
import io.annals.api.course.ModuleCommand.RetireModule;
import io.annals.api.course.ModuleCommand.ReviseModule;
import io.annals.api.course.UnitCommand.MoveUnit;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.command.support.Classroom;
import io.annals.command.support.RealStore;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Authors and learners who meet in a course at the same moment, in two processes. */
class CourseRacesTest {

    /** What an author is told who found another one in the way again and again. */
    private static final String TRY_AGAIN = "conflict";

    private static RealStore store;

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    @BeforeAll
    static void start() {
        store = new RealStore();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @RepeatedTest(3)
    void an_author_moves_modules_while_another_edits_and_the_outline_stays_without_gaps() {
        Scenario scenario = store.scenario().given(this.draft.written());
        List<Refusal> refusals = scenario.race(new MoveModule(this.course, this.draft.firstModule(), 2),
                module(id(), "Third"), new MoveModule(this.course, this.draft.secondModule(), 1),
                new ReviseModule(this.course, this.draft.firstModule(), Module.titled("Renamed")),
                new MoveUnit(this.course, this.draft.firstUnit(), this.draft.secondModule(), 1),
                new RetireModule(this.course, this.draft.firstModule()),
                new MoveContent(this.course, this.draft.firstContent(), this.draft.secondUnit(), 1));
        // Nobody adds to or moves into what another one has retired a moment before.
        assertThat(refusals).extracting(Refusal::code).isSubsetOf("item-retired", TRY_AGAIN);
        Places.of(this.course, scenario.all(CourseEvent.class)).assertWithoutGaps();
        afterwardsAllMayBeWritten(scenario);
    }

    @RepeatedTest(3)
    void a_module_is_removed_while_another_author_moves_it() {
        Scenario scenario = store.scenario().given(this.draft.written());
        List<Refusal> refusals = scenario.race(new RemoveModule(this.course, this.draft.firstModule()),
                new MoveModule(this.course, this.draft.firstModule(), 2),
                new MoveUnit(this.course, this.draft.firstUnit(), this.draft.secondModule(), 1), module(id(), "Third"),
                new MoveContent(this.course, this.draft.secondContent(), this.draft.secondUnit(), 1));
        assertThat(refusals).extracting(Refusal::code).isSubsetOf("not-found", "position-out-of-range", TRY_AGAIN);
        Places.of(this.course, scenario.all(CourseEvent.class)).assertWithoutGaps();
        afterwardsAllMayBeWritten(scenario);
    }

    @RepeatedTest(3)
    void a_course_goes_back_to_draft_or_has_a_learner_not_both() {
        Classroom classroom = new Classroom();
        Scenario scenario = store.scenario().given(classroom.open());
        List<Command> all = new ArrayList<>(List.of(classroom.enroll(), new UnpublishCourse(classroom.courseId),
                new PublishCourse(classroom.courseId), new UnpublishCourse(classroom.courseId)));
        Collections.shuffle(all);
        List<Refusal> refusals = scenario.race(all.toArray(Command[]::new));
        assertThat(refusals).extracting(Refusal::code)
            .isSubsetOf("course-not-published", "course-has-learners", "already-published", TRY_AGAIN);
        List<CourseEvent> states = scenario.all(CourseEvent.class)
            .stream()
            .filter((event) -> event.courseId().equals(classroom.courseId))
            .filter((event) -> Set.of(CoursePublished.class, CourseUnpublished.class, FirstLearnerEnrolled.class)
                .contains(event.getClass()))
            .toList();
        boolean enrolled = scenario.all(LearnerEnrolled.class)
            .stream()
            .anyMatch((event) -> event.enrollmentId().equals(classroom.enrollmentId));
        for (int i = 0; i < states.size(); i++) {
            boolean last = i == states.size() - 1;
            // Published and draft alternate, and who is enrolled ends it.
            switch (states.get(i)) {
                case CoursePublished published -> assertThat(i % 2).isZero();
                case CourseUnpublished unpublished -> assertThat(i % 2).isOne();
                case FirstLearnerEnrolled first -> assertThat(last && i % 2 == 1).isTrue();
                default -> throw new IllegalStateException();
            }
        }
        assertThat(states.getLast() instanceof FirstLearnerEnrolled).isEqualTo(enrolled);
    }

    /** What a third process reads from the events is what the others decided on. */
    private void afterwardsAllMayBeWritten(Scenario scenario) {
        Scenario later = scenario.restarted().given(module(id(), "Last"));
        Places.of(this.course, later.all(CourseEvent.class)).assertWithoutGaps();
    }

    private AddModule module(UUID module, String title) {
        return this.draft.module(module, title);
    }

}
