package io.annals.command.assessment;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Command;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.api.Refusal.Violation;
import io.annals.api.assessment.AssessmentCommand.CloseAssessment;
import io.annals.api.assessment.AssessmentCommand.ConfigureAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentCommand.RegradeQuestion;
import io.annals.api.assessment.AssessmentCommand.ReleaseAssessment;
import io.annals.api.assessment.AssessmentCommand.ReviseAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.AssessmentQuestion;
import io.annals.api.assessment.AssessmentSection;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.assessment.AssessmentVersion;
import io.annals.api.assessment.Question;
import io.annals.api.assessment.QuestionCommand.AddQuestion;
import io.annals.api.assessment.QuestionCommand.RemoveQuestion;
import io.annals.api.assessment.RegradePolicy;
import io.annals.api.assessment.Section;
import io.annals.api.assessment.SectionCommand.AddSection;
import io.annals.api.assessment.SectionCommand.ReviseSection;
import io.annals.api.assessment.question.TrueFalse;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.command.support.AggregateReader;
import io.annals.command.support.Scenario;
import io.annals.command.support.StrictEventStorageEngine;
import io.annals.platform.messaging.MetaDataKeys;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AssessmentVersionsTest {

    private final Exam exam = new Exam();

    private final UUID course = this.exam.courseId;

    private final UUID pool = id();

    private final Scenario scenario = new Scenario();

    @Test
    void publishing_makes_the_working_copy_version_1_and_places_it() {
        this.scenario.given(this.exam.written())
            .when(new PublishAssessment(this.exam.id))
            .then(new AssessmentPublished(this.exam.id, this.course, NOW),
                    new AssessmentReleased(this.exam.id, this.course,
                            version(1, 10, AssessmentSettings.DEFAULTS, question(this.exam.first, 5, true),
                                    question(this.exam.second, 5, true)),
                            NOW),
                    new AssessmentPlaced(this.course, this.exam.classroom.unitId, this.exam.id, true,
                            BigDecimal.valueOf(10), new BigDecimal("12.5"), NOW));
    }

    @Test
    void publishing_needs_a_question() {
        this.scenario.given(this.exam.blank())
            .when(new PublishAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "questions");
    }

    @Test
    void publishing_needs_max_score_equal_to_the_sum_of_points() {
        this.scenario.given(this.exam.blank())
            .given(this.exam.question(this.exam.first, null, new BigDecimal("2.50"), new TrueFalse(true)),
                    this.exam.question(this.exam.second, 5))
            .when(new PublishAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "configuration.maxScore");
        assertThat(this.scenario.refusal().violations()).containsExactly(new Violation("configuration.maxScore",
                "must be the sum of the points of an attempt's questions: it is 10, the sum is 7.5"));
    }

    @Test
    void questions_of_fractional_points_add_up_to_a_fractional_max_score() {
        this.scenario.given(this.exam.blank())
            .given(half(this.exam.first), half(this.exam.second), half(id()),
                    new ConfigureAssessment(this.exam.id,
                            new AssessmentConfiguration(new BigDecimal("1.50"), new BigDecimal("0.7500"), 90, 2, null,
                                    null, AssessmentSettings.DEFAULTS)))
            .when(new PublishAssessment(this.exam.id))
            .thenAccepted();
        assertThat(latest().configuration().maxScore()).isEqualTo("1.5");
        assertThat(latest().configuration().passingScore()).isEqualTo("0.75");
    }

    private AddQuestion half(UUID questionId) {
        return this.exam.question(questionId, null, new BigDecimal("0.5"), new TrueFalse(true));
    }

    @Test
    void publishing_needs_passing_score_not_above_max_score() {
        this.scenario.given(this.exam.written())
            .when(this.exam.configured(10, 11, AssessmentSettings.DEFAULTS))
            .thenRefused(Kind.INVALID, "passing-score-above-maximum", "configuration.passingScore")
            .when(this.exam.configured(10, 10, AssessmentSettings.DEFAULTS))
            .thenAccepted()
            .when(new PublishAssessment(this.exam.id))
            .thenAccepted();
    }

    @Test
    void everything_missing_for_publishing_is_listed_at_once() {
        this.scenario.given(this.exam.written())
            .given(new AddSection(this.exam.id, this.pool, new Section("Pool", 3)),
                    new AddSection(this.exam.id, id(), Section.UNTITLED), pooled(id(), "1"), pooled(id(), "2"))
            .when(new PublishAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "sections[1].section.drawCount", "sections[1].section.drawCount",
                    "sections[2]")
            .given(new ReviseSection(this.exam.id, this.pool, new Section("Pool", null)))
            .when(new PublishAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "sections[2]", "configuration.maxScore");
    }

    @Test
    void only_the_selected_questions_of_a_section_count_for_max_score() {
        this.scenario.given(this.exam.blank())
            .given(this.exam.question(this.exam.first, 5),
                    new AddSection(this.exam.id, this.pool, new Section("Pool", 2)), pooled(id(), "2.5"),
                    pooled(id(), "2.50"), pooled(id(), "2.5"))
            .when(new PublishAssessment(this.exam.id))
            .thenAccepted();
        assertThat(latest().questionsPerAttempt()).isEqualTo(3);
        assertThat(latest().questions()).hasSize(4);
    }

    @Test
    void marked_as_a_whole_it_has_no_questions() {
        this.scenario.given(this.exam.blank())
            .given(this.exam.configured(10, 4, AssessmentSettings.gradedAsWhole()),
                    this.exam.question(this.exam.first, 3))
            .when(new PublishAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "questions")
            .given(new RemoveQuestion(this.exam.id, this.exam.first))
            .when(new PublishAssessment(this.exam.id))
            .thenAccepted();
    }

    @Test
    void editing_a_published_assessment_makes_a_new_version_and_attempts_stay_on_theirs() {
        this.scenario.given(this.exam.published());
        AssessmentVersion first = latest();
        this.scenario.given(this.exam.revised(this.exam.first, 6, new TrueFalse(false)),
                this.exam.configured(11, null, optional()));
        assertThat(latest()).isEqualTo(first);
        this.scenario.when(new ReleaseAssessment(this.exam.id))
            .then(new AssessmentReleased(this.exam.id, this.course,
                    new AssessmentVersion(2,
                            new AssessmentConfiguration(BigDecimal.valueOf(11), null, 90, 2, new BigDecimal("12.5"),
                                    null, optional()),
                            List.of(section(this.exam.first, this.exam.second)),
                            List.of(question(this.exam.first, 6, false), question(this.exam.second, 5, true))),
                    NOW),
                    new AssessmentPlaced(this.course, this.exam.classroom.unitId, this.exam.id, false,
                            BigDecimal.valueOf(11), new BigDecimal("12.5"), NOW));
        assertThat(assessment().version(1)).isEqualTo(first);
        assertThat(latest().number()).isEqualTo(2);
        assertThatThrownBy(() -> assessment().version(3)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_release_that_changes_nothing_is_refused_and_one_needs_what_publishing_needs() {
        this.scenario.given(this.exam.written())
            .when(new ReleaseAssessment(this.exam.id))
            .thenRefused("assessment-not-published")
            .given(new PublishAssessment(this.exam.id))
            .when(new ReleaseAssessment(this.exam.id))
            .thenRefused("nothing-to-release")
            .given(this.exam.revised(this.exam.first, 6, new TrueFalse(true)))
            .when(new ReleaseAssessment(this.exam.id))
            .thenRefused("assessment-incomplete", "configuration.maxScore")
            .given(this.exam.revised(this.exam.first, 5, new TrueFalse(true)))
            .when(new ReleaseAssessment(this.exam.id))
            .thenRefused("nothing-to-release");
    }

    @Test
    void of_two_authors_who_release_at_once_one_does() {
        for (int round = 0; round < 20; round++) {
            Scenario racing = new Scenario();
            Exam raced = new Exam();
            racing.given(raced.published()).given(raced.revised(raced.first, 5, new TrueFalse(false)));
            List<Refusal> refusals = racing.race(new ReleaseAssessment(raced.id), new ReleaseAssessment(raced.id));
            assertThat(refusals).extracting(Refusal::code).containsExactly("nothing-to-release");
            assertThat(racing.all(AssessmentReleased.class)).extracting((released) -> released.released().number())
                .containsExactly(1, 2);
        }
    }

    @Test
    void of_a_release_and_an_edit_at_once_the_version_has_the_edit_or_the_next_one_does() {
        for (int round = 0; round < 20; round++) {
            Scenario racing = new Scenario();
            Exam raced = new Exam();
            racing.given(raced.published()).given(raced.revised(raced.first, 5, new TrueFalse(false)));
            assertThat(
                    racing.race(new ReleaseAssessment(raced.id), raced.revised(raced.second, 5, new TrueFalse(false))))
                .isEmpty();
            Assessment after = assessment(racing, raced.id);
            boolean within = after.latest().questions().getLast().question().body().equals(new TrueFalse(false));
            racing.restarted().when(new ReleaseAssessment(raced.id));
            assertThat(assessment(racing, raced.id).latest().number()).isEqualTo(within ? 2 : 3);
        }
    }

    @Test
    void a_closed_assessment_cannot_be_edited() {
        this.scenario.given(this.exam.published()).given(new CloseAssessment(this.exam.id));
        List.of(this.exam.question(id(), 1), this.exam.revised(this.exam.first, 1, new TrueFalse(true)),
                new RemoveQuestion(this.exam.id, this.exam.first), new AddSection(this.exam.id, id(), Section.UNTITLED),
                this.exam.configured(10, 4, AssessmentSettings.gradedAsWhole()),
                new ReviseAssessment(this.exam.id, AssessmentDetails.of("Exam", "exam")),
                new ReleaseAssessment(this.exam.id))
            .forEach((command) -> this.scenario.when(command).thenRefused("assessment-closed"));
    }

    @Test
    void the_description_changes_at_once_and_the_configuration_with_the_next_version() {
        AssessmentSettings settings = optional();
        this.scenario.given(this.exam.written())
            .when(new ReviseAssessment(this.exam.id, new AssessmentDetails("Test", "<i>x</i><style>y</style>", "quiz")))
            .then(new AssessmentDescribed(this.exam.id, this.course, new AssessmentDetails("Test", "<i>x</i>", "quiz"),
                    NOW))
            .when(this.exam.configured(10, 4, AssessmentSettings.DEFAULTS))
            .thenNothing()
            .when(this.exam.configured(10, 5, settings))
            .then(configured(5, settings, false))
            .given(new PublishAssessment(this.exam.id))
            .when(this.exam.configured(10, 6, settings))
            .then(configured(6, settings, true));
    }

    @Test
    void closing_before_opening_is_refused() {
        this.scenario.given(this.exam.blank())
            .when(this.exam.configured(10, 4, open(NOW, NOW)))
            .thenRefused(Kind.INVALID, "closes-before-it-opens", "configuration.settings.closesAt");
    }

    @Test
    void starting_needs_a_published_assessment_within_its_time() {
        this.scenario.given(this.exam.written()).given(this.exam.configured(10, 4, open(NOW, NOW.plusSeconds(60))));
        assertRefused(NOW, "assessment-not-published");
        this.scenario.given(new PublishAssessment(this.exam.id));
        assertRefused(NOW.minusMillis(1), "assessment-not-open-yet");
        assertThat(assessment().termsToStart(NOW)).isEqualTo(
                new AssessmentTerms(this.exam.id, this.course, this.exam.classroom.unitId, assessment().version(1)));
        assertThat(assessment().termsToStart(NOW.plusSeconds(60).minusNanos(1)).version().number()).isEqualTo(1);
        assertRefused(NOW.plusSeconds(60), "assessment-closed");
        this.scenario.given(this.exam.configured(10, 4, AssessmentSettings.DEFAULTS),
                new ReleaseAssessment(this.exam.id));
        assertThat(assessment().termsToStart(NOW.plus(Duration.ofDays(9))).version().number()).isEqualTo(2);
        this.scenario.given(new CloseAssessment(this.exam.id));
        assertRefused(NOW, "assessment-closed");
        assertThat(assessment().closedAt()).isEqualTo(NOW);
    }

    @Test
    void a_question_that_was_thrown_out_can_be_credited_but_not_scored_again() {
        UUID regrade = id();
        this.scenario.given(this.exam.published())
            .given(new RemoveQuestion(this.exam.id, this.exam.first),
                    this.exam.configured(5, 4, AssessmentSettings.DEFAULTS), new ReleaseAssessment(this.exam.id))
            .when(regrade(id(), this.exam.first))
            .thenRefused("question-not-in-version", "questionId")
            .when(new RegradeQuestion(this.exam.id, id(), id(), RegradePolicy.FULL_CREDIT))
            .thenRefused("question-not-in-version", "questionId")
            .when(new RegradeQuestion(this.exam.id, regrade, this.exam.first, RegradePolicy.FULL_CREDIT))
            .then(new RegradeOrdered(this.exam.id, this.course, regrade, this.exam.first, 1, RegradePolicy.FULL_CREDIT,
                    NOW));
    }

    @Test
    void a_regrade_needs_a_question_of_the_latest_version() {
        UUID regrade = id();
        this.scenario.given(this.exam.written())
            .when(regrade(regrade, this.exam.first))
            .thenRefused("assessment-not-published")
            .given(new PublishAssessment(this.exam.id), this.exam.revised(this.exam.first, 5, new TrueFalse(false)),
                    this.exam.question(this.pool, 1),
                    new ReviseSection(this.exam.id, this.exam.id, new Section("All", null)))
            .when(regrade(regrade, this.pool))
            .thenRefused("question-not-in-version", "questionId")
            .given(new RemoveQuestion(this.exam.id, this.pool), new ReleaseAssessment(this.exam.id),
                    new CloseAssessment(this.exam.id))
            .when(regrade(regrade, this.exam.first))
            .then(new RegradeOrdered(this.exam.id, this.course, regrade, this.exam.first, 2, RegradePolicy.KEEP_BETTER,
                    NOW))
            .thenAnswer(regrade)
            .when(regrade(regrade, this.exam.second))
            .thenRefused(Kind.CONFLICT, "id-taken", "regradeId");
    }

    @Test
    void versions_are_read_back_from_snapshots_with_each_wording_once() {
        Scenario snapshots = new Scenario(new StrictEventStorageEngine(), 3);
        snapshots.given(this.exam.published())
            .given(this.exam.revised(this.exam.first, 5, new TrueFalse(false)), new ReleaseAssessment(this.exam.id),
                    this.exam.revised(this.exam.first, 5, new TrueFalse(true)), new ReleaseAssessment(this.exam.id));
        Assessment replayed = assessment(snapshots, this.exam.id);
        assertThat(replayed.version(1).questions()).isEqualTo(replayed.version(3).questions());
        assertThat(replayed.version(2).questions().getFirst().question().body()).isEqualTo(new TrueFalse(false));
        assertThat(replayed.version(1).questions().getLast()).isSameAs(replayed.version(3).questions().getLast());
        snapshots.restarted()
            .when(new ReleaseAssessment(this.exam.id))
            .thenRefused("nothing-to-release")
            .when(regrade(id(), this.exam.first))
            .thenAccepted();
    }

    @Test
    void an_assessment_published_before_versions_existed_has_one() {
        StrictEventStorageEngine engine = new StrictEventStorageEngine();
        engine.appendEvents(List.of(
                past(0, new AssessmentCreated(this.exam.id, this.course, this.pool,
                        AssessmentDetails.of("Exam", "exam"),
                        new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), 90, 2, null, NOW,
                                AssessmentSettings.gradedAsWhole()),
                        NOW)),
                past(1, new AssessmentPublished(this.exam.id, this.course, NOW))));
        Scenario before = new Scenario(engine, Integer.MAX_VALUE);
        assertThat(assessment(before, this.exam.id).termsToStart(NOW))
            .isEqualTo(new AssessmentTerms(this.exam.id, this.course, this.pool,
                    new AssessmentVersion(1, new AssessmentConfiguration(BigDecimal.valueOf(100),
                            BigDecimal.valueOf(40), 90, 2, null, NOW, AssessmentSettings.gradedAsWhole()),
                            List.of(section()), List.of())));
        before.when(new ReleaseAssessment(this.exam.id)).thenRefused("nothing-to-release");
    }

    private static GenericDomainEventMessage<?> past(long sequenceNumber, AssessmentEvent event) {
        return new GenericDomainEventMessage<>("Assessment", event.assessmentId().toString(), sequenceNumber, event,
                Map.of(MetaDataKeys.TENANT, Scenario.TENANT.toString()));
    }

    private void assertRefused(Instant at, String code) {
        assertThatThrownBy(() -> assessment().termsToStart(at)).isInstanceOfSatisfying(Refusal.class,
                (refused) -> assertThat(refused.code()).isEqualTo(code));
    }

    private AssessmentVersion latest() {
        return assessment().latest();
    }

    private Assessment assessment() {
        return assessment(this.scenario, this.exam.id);
    }

    private static Assessment assessment(Scenario scenario, UUID id) {
        return new AggregateReader(scenario.model().eventStore()).of(id, Assessment::new).orElseThrow();
    }

    private RegradeQuestion regrade(UUID regradeId, UUID questionId) {
        return new RegradeQuestion(this.exam.id, regradeId, questionId, RegradePolicy.KEEP_BETTER);
    }

    private Command pooled(UUID questionId, String points) {
        return this.exam.question(questionId, this.pool, new BigDecimal(points), new TrueFalse(true));
    }

    private AssessmentConfigured configured(int passingScore, AssessmentSettings settings, boolean published) {
        return new AssessmentConfigured(
                this.exam.id, this.course, new AssessmentConfiguration(BigDecimal.valueOf(10),
                        BigDecimal.valueOf(passingScore), 90, 2, new BigDecimal("12.5"), null, settings),
                published, NOW);
    }

    private AssessmentVersion version(int number, int maxScore, AssessmentSettings settings,
            AssessmentQuestion... questions) {
        return new AssessmentVersion(number,
                new AssessmentConfiguration(BigDecimal.valueOf(maxScore), BigDecimal.valueOf(4), 90, 2,
                        new BigDecimal("12.5"), null, settings),
                List.of(section(this.exam.first, this.exam.second)), List.of(questions));
    }

    private AssessmentSection section(UUID... questionIds) {
        return new AssessmentSection(this.exam.id, Section.UNTITLED, List.of(questionIds));
    }

    private AssessmentQuestion question(UUID questionId, int points, boolean correct) {
        return new AssessmentQuestion(questionId, this.exam.id, new Question("Is it so?", BigDecimal.valueOf(points),
                new TrueFalse(correct), Map.of("text", "Because it is"), Map.of()));
    }

    private static AssessmentSettings optional() {
        return new AssessmentSettings(false, false, true, true, null, null, null, null, null, null, null, Map.of());
    }

    private static AssessmentSettings open(@Nullable Instant from, @Nullable Instant until) {
        return new AssessmentSettings(false, true, false, false, null, null, null, null, null, from, until, Map.of());
    }

}
