package io.annals.command.course;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentCommand.ReviseAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.MoveSection;
import io.annals.api.assessment.SectionCommand.RemoveSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import io.annals.api.assessment.question.Matching;
import io.annals.api.assessment.question.Pair;
import io.annals.api.assessment.question.QuestionBody;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.course.CompletionCriteria;
import io.annals.api.course.CompletionCriteria.Passing;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.CourseCommand.ConfigureCourse;
import io.annals.api.course.CourseCommand.CopyCourse;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReviseCourse;
import io.annals.api.course.CourseCommand.ScheduleCourse;
import io.annals.api.course.CourseCommand.SetCoursePrerequisites;
import io.annals.api.course.CourseCommand.SetLearningObjectives;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleCommand.MoveModule;
import io.annals.api.course.ModuleCommand.RequireModule;
import io.annals.api.course.ModuleCommand.ReviseModule;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleRequirementAdded;
import io.annals.api.course.RequirementType;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.command.support.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopyCourseTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final UUID assessment = id();

    private final UUID copy = id();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    @Test
    void a_copy_is_a_new_draft_with_all_that_its_source_has() {
        UUID requirement = id();
        this.scenario
            .given(new ReviseModule(this.course, this.draft.secondModule(),
                    new Module("Renamed", null, 30, List.of("x"), Map.of())),
                    new MoveModule(this.course, this.draft.secondModule(), 1),
                    new RequireModule(this.course, requirement, this.draft.firstModule(), this.draft.secondModule(),
                            RequirementType.VIEWED, null),
                    new RetireContent(this.course, this.draft.firstContent()))
            .when(new CopyCourse(this.copy, this.course, "CS102", "Algorithms again"))
            .then(new CourseCreated(this.copy, null, null, "CS102", CourseDetails.titled("Algorithms again"), null,
                    null, List.of(), CourseSettings.NONE, this.course, NOW),
                    new ModuleAdded(this.copy, copied(this.draft.secondModule()), 1,
                            new Module("Renamed", null, 30, List.of("x"), Map.of()), true, NOW),
                    new ModuleAdded(this.copy, copied(this.draft.firstModule()), 2, Module.titled("First"), true, NOW),
                    unit(1, this.draft.firstUnit()),
                    new ContentAdded(this.copy, copied(this.draft.firstUnit()), copied(this.draft.secondContent()), 1,
                            Content.titled("page", "Content"), NOW),
                    new ContentPublished(this.copy, copied(this.draft.secondContent()), NOW),
                    unit(2, this.draft.secondUnit()),
                    new ModuleRequirementAdded(this.copy, copied(requirement), copied(this.draft.firstModule()),
                            copied(this.draft.secondModule()), RequirementType.VIEWED, null, NOW))
            .thenAnswer(this.copy)
            .given(new PublishCourse(this.copy));
    }

    @Test
    void resources_are_copied() {
        this.scenario.given(new CopyCourse(this.copy, this.course, "CS102", null));
        assertThat(this.scenario.all(ResourceAttached.class)).contains(new ResourceAttached(this.copy,
                copied(this.draft.firstContent()), copied(this.draft.secondResource()), 2,
                new Resource("file", "Slides", "https://example.org/slides.pdf", "application/pdf", 1024L, Map.of()),
                NOW));
    }

    @Test
    void the_copy_says_what_was_said_last_without_the_dates() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        this.scenario.given(
                new ReviseCourse(this.course, new CourseDetails("Graphs", "d", "c", "hard", 9, Map.of("a", 1))),
                new SetLearningObjectives(this.course, List.of("know")), new ScheduleCourse(this.course, day, day),
                new ConfigureCourse(this.course,
                        new CourseSettings(3, true, false, true, NOW, NOW.plusSeconds(9), null, Map.of())),
                new CopyCourse(this.copy, this.course, "CS102", null));
        assertThat(this.scenario.all(CourseCreated.class).getLast()).isEqualTo(new CourseCreated(this.copy, null, null,
                "CS102", new CourseDetails("Graphs", "d", "c", "hard", 9, Map.of("a", 1)), null, null, List.of("know"),
                new CourseSettings(3, true, false, true, null, null, null, Map.of()), this.course, NOW));
    }

    @Test
    void assessments_are_copied_as_drafts_and_stay_what_completion_asks_for() {
        this.scenario.given(exam(), new PublishAssessment(this.assessment),
                new ConfigureCourse(this.course, passing(this.assessment)),
                new CopyCourse(this.copy, this.course, "CS102", null));
        UUID copied = copied(this.assessment);
        assertThat(this.scenario.all(CourseCreated.class).getLast().settings()).isEqualTo(passing(copied));
        assertThat(this.scenario.all(AssessmentDrafted.class).getLast())
            .isEqualTo(new AssessmentDrafted(this.copy, copied(this.draft.firstUnit()), copied, NOW));
        assertThat(this.scenario.all(AssessmentCreated.class).getLast()).satisfies((created) -> {
            assertThat(created.assessmentId()).isEqualTo(copied);
            assertThat(created.courseId()).isEqualTo(this.copy);
            assertThat(created.assessment().title()).isEqualTo("Exam");
        });
        this.scenario.when(new PublishAssessment(copied)).thenAccepted();
    }

    @Test
    void sections_and_questions_of_an_assessment_are_copied_as_they_stand_with_ids_of_their_own() {
        UUID pool = id();
        UUID gone = id();
        UUID asked = id();
        UUID prompt = id();
        UUID choice = id();
        this.scenario.given(quiz(), question(gone, null, new TrueFalse(true)),
                new AddSection(this.assessment, pool, new Section("Pool", 1)),
                question(asked, pool, matching(prompt, choice, this.copy)), new MoveSection(this.assessment, pool, 1),
                new ReviseSection(this.assessment, this.assessment, new Section("Rest", null)),
                new RemoveQuestion(this.assessment, gone),
                new ReviseAssessment(this.assessment, AssessmentDetails.of("Quiz", "quiz")),
                new CopyCourse(this.copy, this.course, "CS102", null));
        UUID copied = copied(this.assessment);
        AssessmentSettings undated = new AssessmentSettings(false, true, true, false, null, null, null, null, null,
                null, null, Map.of("a", 1));
        assertThat(this.scenario.all(AssessmentEvent.class)).filteredOn((event) -> event.assessmentId().equals(copied))
            .containsExactly(
                    new AssessmentCreated(copied, this.copy, copied(this.draft.firstUnit()),
                            AssessmentDetails.of("Quiz", "quiz"),
                            new AssessmentConfiguration(BigDecimal.valueOf(2), BigDecimal.valueOf(1), null, null, null,
                                    null, undated),
                            NOW),
                    new SectionAdded(copied, this.copy, copied(pool), 2, new Section("Pool", 1), NOW),
                    new SectionRevised(copied, this.copy, copied, new Section("Rest", null), NOW),
                    new SectionsReordered(copied, this.copy, copied, List.of(copied(pool), copied), NOW),
                    new QuestionAdded(copied, this.copy, copied(pool), copied(asked), 1,
                            new Question("Is it so?", BigDecimal.TWO,
                                    matching(copied(prompt), copied(choice), copied(this.copy)), Map.of("why", "so"),
                                    Map.of("m", 1)),
                            NOW));
        this.scenario.when(new RemoveSection(copied, copied))
            .thenAccepted()
            .when(new PublishAssessment(copied))
            .thenAccepted()
            .when(new AddQuestion(copied, copied(asked), copied(pool),
                    Question.of("Mine", BigDecimal.ONE, new TrueFalse(true))))
            .thenRefused(Kind.CONFLICT, "id-taken", "questionId")
            .when(new AddQuestion(copied, id(), copied(pool),
                    Question.of("Mine", BigDecimal.ONE, matching(copied(prompt), id(), id()))))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body");
    }

    @Test
    void a_section_that_an_assessment_began_with_and_lost_is_not_in_its_copy() {
        UUID pool = id();
        this.scenario
            .given(quiz(), new AddSection(this.assessment, pool, new Section("Pool", 1)),
                    new RemoveSection(this.assessment, this.assessment),
                    new CopyCourse(this.copy, this.course, "CS102", null))
            .when(new ReviseSection(copied(this.assessment), copied(this.assessment), new Section("Back", null)))
            .thenNotFound("section")
            .when(new ReviseSection(copied(this.assessment), copied(pool), new Section("Here", null)))
            .thenAccepted();
    }

    @Test
    void course_prerequisites_are_copied() {
        UUID advanced = id();
        this.scenario.given(Draft.create(advanced, "CS201", List.of("CS101")))
            .given(new CopyCourse(this.copy, advanced, "CS202", null))
            .when(new SetCoursePrerequisites(this.course, List.of("CS202")))
            .thenRefused("course-prerequisites-circular", "prerequisites");
    }

    @Test
    void a_copy_needs_a_code_and_an_id_of_its_own() {
        this.scenario.when(new CopyCourse(this.copy, this.course, "cs101", null))
            .thenRefused("course-code-taken", "code")
            .when(new CopyCourse(this.course, this.course, "CS102", null))
            .thenRefused(Kind.CONFLICT, "id-taken", "courseId");
    }

    @Test
    void what_is_unknown_or_another_tenants_is_not_copied() {
        this.scenario.when(new CopyCourse(this.copy, id(), "CS102", null))
            .thenNotFound("course", "sourceCourseId")
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(new CopyCourse(this.copy, this.course, "CS102", null))
            .thenNotFound("course", "sourceCourseId");
    }

    private UUID copied(UUID id) {
        return Ids.named(this.copy, id.toString());
    }

    private UnitAdded unit(int place, UUID source) {
        return new UnitAdded(this.copy, copied(this.draft.firstModule()), copied(source), place, Unit.titled("Unit"),
                true, NOW);
    }

    private CreateAssessment exam() {
        return new CreateAssessment(this.assessment, this.course, this.draft.firstUnit(),
                AssessmentDetails.of("Exam", "exam"), new AssessmentConfiguration(BigDecimal.valueOf(100),
                        BigDecimal.valueOf(40), null, null, null, null, AssessmentSettings.gradedAsWhole()));
    }

    /** Worth 2. */
    private CreateAssessment quiz() {
        AssessmentSettings settings = new AssessmentSettings(false, true, true, false, null, null, null, null, null,
                NOW, NOW.plusSeconds(9), Map.of("a", 1));
        return new CreateAssessment(this.assessment, this.course, this.draft.firstUnit(),
                AssessmentDetails.of("Exam", "exam"), new AssessmentConfiguration(BigDecimal.valueOf(2),
                        BigDecimal.valueOf(1), null, null, null, NOW, settings));
    }

    private AddQuestion question(UUID questionId, @Nullable UUID sectionId, QuestionBody body) {
        return new AddQuestion(this.assessment, questionId, sectionId,
                new Question("Is it so?", BigDecimal.TWO, body, Map.of("why", "so"), Map.of("m", 1)));
    }

    private static Matching matching(UUID prompt, UUID choice, UUID other) {
        return new Matching(List.of(new QuestionItem(prompt, "One", Map.of())),
                List.of(new QuestionItem(choice, "1", Map.of()), new QuestionItem(other, "2", Map.of())),
                List.of(new Pair(prompt, choice)));
    }

    private static CourseSettings passing(UUID assessmentId) {
        return new CourseSettings(null, false, false, false, null, null,
                new CompletionCriteria(false, Passing.SOME, List.of(assessmentId), null, null), Map.of());
    }

}
