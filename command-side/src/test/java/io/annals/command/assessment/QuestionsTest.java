package io.annals.command.assessment;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import io.annals.api.Refusal.Kind;
import io.annals.api.Role;
import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.MoveQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.QuestionCommand.ReviseQuestion;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionMoved;
import io.annals.api.assessment.QuestionEvent.QuestionRemoved;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.MoveSection;
import io.annals.api.assessment.SectionCommand.RemoveSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRemoved;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.assessment.SectionEvent.SectionsReordered;
import io.annals.api.assessment.question.ChoiceOption;
import io.annals.api.assessment.question.MultipleChoice;
import io.annals.api.assessment.question.Ordering;
import io.annals.api.assessment.question.QuestionItem;
import io.annals.api.assessment.question.QuestionPart;
import io.annals.api.assessment.question.SingleChoice;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final Exam exam = new Exam();

    private final UUID part = id();

    private final Scenario scenario = new Scenario();

    @Test
    void a_question_is_added_at_the_end_of_its_section() {
        this.scenario.given(this.exam.written())
            .given(new AddSection(this.exam.id, this.part, new Section("Part", null)))
            .when(this.exam.question(id(), 1))
            .thenAccepted()
            .when(this.exam.question(this.exam.courseId, this.part, new BigDecimal("2.25"), new TrueFalse(false)))
            .then(new QuestionAdded(
                    this.exam.id, this.exam.courseId, this.part, this.exam.courseId, 1, new Question("Is it so?",
                            new BigDecimal("2.25"), new TrueFalse(false), Map.of("text", "Because it is"), Map.of()),
                    NOW));
        assertThat(this.scenario.all(QuestionAdded.class)).extracting(QuestionAdded::sequenceNo)
            .containsExactly(1, 2, 3, 1);
    }

    @Test
    void revising_a_question_names_the_dropped_options() {
        UUID kept = id();
        UUID lost = id();
        UUID fresh = id();
        this.scenario.given(this.exam.blank())
            .given(this.exam.question(this.exam.first, null, ONE, Exam.choice(kept, lost)))
            .when(this.exam.revised(this.exam.first, 2, Exam.choice(kept, fresh)))
            .then(new QuestionRevised(this.exam.id, this.exam.courseId, this.exam.first,
                    new Question("Is it so?", BigDecimal.valueOf(2), Exam.choice(kept, fresh),
                            Map.of("text", "Because it is"), Map.of()),
                    List.of(lost), NOW))
            .when(this.exam.revised(this.exam.first, 2, Exam.choice(kept, fresh)))
            .thenNothing()
            .when(this.exam.revised(this.exam.first, 2, Exam.choice(lost, kept)))
            .thenAccepted();
    }

    @Test
    void moving_a_question_renumbers_its_siblings_in_one_event() {
        UUID third = id();
        this.scenario.given(this.exam.written())
            .given(this.exam.question(third, 1), new AddSection(this.exam.id, this.part, Section.UNTITLED))
            .when(new MoveQuestion(this.exam.id, third, this.exam.id, 1))
            .then(new QuestionMoved(this.exam.id, this.exam.courseId, third, this.exam.id, this.exam.id, List.of(),
                    List.of(third, this.exam.first, this.exam.second), NOW))
            .when(new MoveQuestion(this.exam.id, third, this.exam.id, 1))
            .thenNothing()
            .when(new MoveQuestion(this.exam.id, this.exam.first, this.part, 1))
            .then(new QuestionMoved(this.exam.id, this.exam.courseId, this.exam.first, this.exam.id, this.part,
                    List.of(third, this.exam.second), List.of(this.exam.first), NOW))
            .when(new MoveQuestion(this.exam.id, third, this.part, 3))
            .thenRefused(Kind.INVALID, "position-out-of-range", "position");
    }

    @Test
    void the_id_of_a_removed_question_cannot_be_reused() {
        this.scenario.given(this.exam.written())
            .when(new RemoveQuestion(this.exam.id, this.exam.first))
            .then(new QuestionRemoved(this.exam.id, this.exam.courseId, this.exam.id, this.exam.first,
                    List.of(this.exam.second), NOW))
            .when(new RemoveQuestion(this.exam.id, this.exam.first))
            .thenNotFound("question")
            .when(this.exam.revised(this.exam.first, 1, new TrueFalse(true)))
            .thenNotFound("question")
            .when(new MoveQuestion(this.exam.id, this.exam.first, this.exam.id, 1))
            .thenNotFound("question")
            .when(this.exam.question(this.exam.first, 1))
            .thenRefused(Kind.CONFLICT, "id-taken", "questionId");
    }

    @Test
    void the_parts_of_an_assessment_have_different_ids() {
        UUID option = id();
        this.scenario.given(this.exam.written())
            .given(new AddSection(this.exam.id, this.part, new Section("Part", null)),
                    this.exam.question(id(), null, ONE, Exam.choice(option, id())));
        for (UUID taken : List.of(this.exam.id, this.part, this.exam.first, option)) {
            this.scenario.when(new AddSection(this.exam.id, taken, new Section("Other", null)))
                .thenRefused(Kind.CONFLICT, "id-taken", "sectionId")
                .when(this.exam.question(taken, 1))
                .thenRefused(Kind.CONFLICT, "id-taken", "questionId")
                .when(this.exam.question(id(), null, ONE, Exam.choice(taken, id())))
                .thenRefused(Kind.CONFLICT, "id-taken", "question.body");
        }
        UUID question = id();
        this.scenario.when(this.exam.question(question, null, ONE, Exam.choice(question, id())))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body");
    }

    @Test
    void sections_are_added_revised_moved_and_removed() {
        UUID assessment = this.exam.id;
        UUID course = this.exam.courseId;
        this.scenario.given(this.exam.written())
            .when(new AddSection(assessment, this.part, new Section("Pool", 3)))
            .then(new SectionAdded(assessment, course, this.part, 2, new Section("Pool", 3), NOW))
            .when(new ReviseSection(assessment, this.part, new Section("Pool", 3)))
            .thenNothing()
            .when(new ReviseSection(assessment, this.part, new Section(null, 2)))
            .then(new SectionRevised(assessment, course, this.part, new Section(null, 2), NOW))
            .when(new MoveSection(assessment, this.part, 1))
            .then(new SectionsReordered(assessment, course, this.part, List.of(this.part, assessment), NOW))
            .when(new MoveSection(assessment, this.part, 1))
            .thenNothing()
            .when(new MoveSection(assessment, this.part, 3))
            .thenRefused(Kind.INVALID, "position-out-of-range", "position")
            .when(new RemoveSection(assessment, this.part))
            .then(new SectionRemoved(assessment, course, this.part, List.of(assessment), NOW))
            .when(new AddSection(assessment, this.part, new Section("Pool", 3)))
            .thenRefused(Kind.CONFLICT, "id-taken", "sectionId");
    }

    @Test
    void a_section_with_questions_and_the_only_one_stay() {
        this.scenario.given(this.exam.blank())
            .when(new RemoveSection(this.exam.id, this.exam.id))
            .thenRefused("only-section")
            .given(this.exam.question(this.exam.first, 1), new AddSection(this.exam.id, this.part, Section.UNTITLED))
            .when(new RemoveSection(this.exam.id, this.exam.id))
            .thenRefused("section-has-questions", "questions")
            .given(new MoveQuestion(this.exam.id, this.exam.first, this.part, 1),
                    new RemoveSection(this.exam.id, this.exam.id))
            .when(this.exam.question(this.exam.second, 1))
            .thenNotFound("section")
            .when(new ReviseSection(this.exam.id, this.exam.id, new Section("Gone", null)))
            .thenNotFound("section");
    }

    @Test
    void an_option_belongs_to_one_question_which_may_drop_it_and_take_it_back() {
        UUID one = id();
        UUID other = id();
        UUID third = id();
        UUID question = id();
        this.scenario.given(this.exam.written())
            .given(this.exam.question(question, null, ONE, Exam.choice(one, other)))
            .when(this.exam.question(id(), null, ONE, Exam.choice(one, id())))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body")
            .when(this.exam.revised(this.exam.second, 5, Exam.choice(id(), other)))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body")
            .given(this.exam.revised(question, 1, Exam.choice(one, third)))
            .when(this.exam.revised(this.exam.second, 5, Exam.choice(id(), other)))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body")
            .when(this.exam.revised(question, 1, Exam.choice(other, one)))
            .thenAccepted()
            .given(new RemoveQuestion(this.exam.id, question))
            .when(this.exam.question(id(), null, ONE, Exam.choice(third, id())))
            .thenRefused(Kind.CONFLICT, "id-taken", "question.body")
            .when(new AddSection(this.exam.id, this.exam.id, Section.UNTITLED))
            .thenRefused(Kind.CONFLICT, "id-taken", "sectionId");
    }

    @Test
    void two_assessments_may_use_the_same_ids() {
        UUID one = id();
        UUID other = id();
        UUID sibling = id();
        Exam elsewhere = new Exam();
        this.scenario.given(this.exam.written())
            .given(this.exam.question(this.part, null, ONE, Exam.choice(one, other)))
            .given(new CreateAssessment(sibling, this.exam.courseId, this.exam.classroom.unitId,
                    AssessmentDetails.of("Exam", "exam"),
                    new AssessmentConfiguration(BigDecimal.valueOf(10), null, null, null, null, null,
                            AssessmentSettings.DEFAULTS)))
            .when(new AddQuestion(sibling, this.exam.first, null, Question.of("Is it so?", ONE, new TrueFalse(true))))
            .thenAccepted()
            .when(new AddQuestion(sibling, this.part, null, Question.of("Which?", ONE, Exam.choice(one, other))))
            .thenAccepted()
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .given(elsewhere.blank())
            .when(elsewhere.question(this.exam.first, 1))
            .thenAccepted()
            .when(elsewhere.question(this.part, null, ONE, Exam.choice(one, other)))
            .thenAccepted();
    }

    @Test
    void two_correct_options_in_single_choice_are_refused() {
        this.scenario.given(this.exam.blank())
            .when(this.exam.question(id(), null, ONE, new SingleChoice(List.of(option(true), option(true)))))
            .thenRefused(Kind.INVALID, "invalid-question", "question.body.options")
            .given(this.exam.question(this.exam.first, 1))
            .when(this.exam.revised(this.exam.first, 1, new SingleChoice(List.of(option(true), option(true)))))
            .thenRefused(Kind.INVALID, "invalid-question", "question.body.options");
    }

    @Test
    void a_choice_without_a_correct_option_is_refused() {
        this.scenario.given(this.exam.blank())
            .when(this.exam.question(id(), null, ONE, new SingleChoice(List.of(option(false), option(false)))))
            .thenRefused(Kind.INVALID, "invalid-question", "question.body.options")
            .when(this.exam.question(id(), null, ONE,
                    new MultipleChoice(List.of(option(false), option(false)), true, null)))
            .thenRefused(Kind.INVALID, "invalid-question", "question.body.options");
    }

    @Test
    void negative_points_none_and_too_fine_ones_are_refused() {
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            for (String points : List.of("-1", "0", "0.00001", "1000000", "1E+9", "1E+999999999")) {
                assertThat(validators.getValidator()
                    .validate(this.exam.question(id(), null, new BigDecimal(points), new TrueFalse(true)))).as(points)
                    .isNotEmpty()
                    .allSatisfy((problem) -> assertThat(problem.getPropertyPath()).hasToString("question.points"));
            }
            assertThat(validators.getValidator()
                .validate(this.exam.question(id(), null, new BigDecimal("999999.9999"), new TrueFalse(true))))
                .isEmpty();
        }
    }

    @Test
    void points_are_kept_as_they_are_read_again() {
        assertThat(this.exam.question(id(), null, new BigDecimal("1E+2"), new TrueFalse(true)).question().points())
            .isEqualTo(new BigDecimal("100"));
    }

    @Test
    void the_html_of_a_question_is_stored_as_browsers_show_it() {
        String typed = "<b style=\"color:red\">x<y</b>";
        String stored = "<b>x&lt;y</b>";
        UUID one = id();
        UUID two = id();
        this.scenario.given(this.exam.blank())
            .when(new AddQuestion(this.exam.id, this.exam.first, null, new Question(typed, ONE,
                    new Ordering(List.of(new QuestionItem(one, typed, Map.of()), new QuestionItem(two, "x", Map.of())),
                            false),
                    Map.of("why", typed), Map.of())))
            .thenSanitized("question.text", "question.body.items[0].text", "question.explanation.why")
            .when(new ReviseQuestion(this.exam.id, this.exam.first,
                    Question.of(typed, ONE,
                            new Ordering(List.of(new QuestionItem(one, "x<y", Map.of()),
                                    new QuestionItem(two, "x<z", Map.of())), false))))
            .thenSanitized("question.text");
        QuestionAdded added = this.scenario.all(QuestionAdded.class).getLast();
        assertThat(added.question().text()).isEqualTo(stored);
        assertThat(added.question().explanation()).containsEntry("why", stored);
        assertThat(added.question().body().parts().getFirst().text()).isEqualTo(stored);
        assertThat(this.scenario.all(QuestionRevised.class).getLast().question().body().parts())
            .extracting(QuestionPart::text)
            .containsExactly("x&lt;y", "x&lt;z");
    }

    @Test
    void a_question_with_a_script_is_refused() {
        this.scenario.given(this.exam.blank())
            .when(new AddQuestion(this.exam.id, this.exam.first, null,
                    Question.of("<script>alert(1)</script>", ONE, new TrueFalse(true))))
            .thenRefused(Kind.INVALID, "invalid-command", "question.text");
    }

    @Test
    void the_10_000_questions_of_an_assessment_end_at_1_000() {
        this.scenario.given(this.exam.blank());
        IntStream.range(0, Questions.MAX)
            .forEach((number) -> this.scenario.model()
                .dispatcher()
                .dispatch(this.exam.question(id(), 1),
                        Scenario.caller(Scenario.TENANT, Scenario.ADMIN, Role.PLATFORM_ADMIN), CommandContext.NONE));
        this.scenario.when(this.exam.question(id(), 1)).thenRefused("assessment-full", "questions");
    }

    @Test
    void an_assessment_has_at_most_100_sections() {
        this.scenario.given(this.exam.blank());
        IntStream.range(1, Sections.MAX)
            .forEach((number) -> this.scenario.given(new AddSection(this.exam.id, id(), Section.UNTITLED)));
        this.scenario.when(new AddSection(this.exam.id, id(), Section.UNTITLED))
            .thenRefused("assessment-full", "sections");
    }

    @Test
    void another_tenants_assessment_cannot_be_written() {
        this.scenario.given(this.exam.written())
            .as(Scenario.caller(id(), id(), Role.TENANT_ADMIN))
            .when(this.exam.question(id(), 1))
            .thenNotFound("assessment")
            .when(new RemoveQuestion(this.exam.id, this.exam.first))
            .thenNotFound("assessment")
            .when(this.exam.configured(10, 4, AssessmentSettings.DEFAULTS))
            .thenNotFound("assessment");
    }

    private static ChoiceOption option(boolean correct) {
        UUID id = id();
        return new ChoiceOption(id, "Option " + id, correct, Map.of());
    }

}
