package io.annals.command.course;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.AssessmentCommand.CreateAssessment;
import io.annals.api.assessment.AssessmentCommand.PublishAssessment;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.Content;
import io.annals.api.course.ContentCommand.RetireContent;
import io.annals.api.course.ContentCommand.ReviseContent;
import io.annals.api.course.CourseCommand.PublishCourse;
import io.annals.api.course.CourseCommand.ReleaseOutline;
import io.annals.api.course.CourseEvent.AssessmentDrafted;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.UnitCommand.RetireUnit;
import io.annals.api.enrollment.progress.OutlineVersion;
import io.annals.command.course.outline.LearnerRequirements;
import io.annals.command.support.AggregateReader;
import io.annals.command.support.Scenario;
import org.junit.jupiter.api.Test;

import static io.annals.command.support.Scenario.NOW;
import static io.annals.command.support.Scenario.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Which contents and assessments each version of an outline requires. */
class OutlineVersionsTest {

    private final Draft draft = new Draft();

    private final UUID course = this.draft.course();

    private final UUID first = this.draft.firstContent();

    private final UUID second = this.draft.secondContent();

    private final Scenario scenario = new Scenario().given(this.draft.written());

    @Test
    void publishing_releases_the_first_version() {
        this.scenario.given(new PublishCourse(this.course));
        assertThat(syllabus().current())
            .isEqualTo(new OutlineVersion(1, true, Set.of(this.first, this.second), Set.of()));
    }

    @Test
    void an_outline_change_is_required_only_from_the_next_version_on() {
        UUID third = id();
        this.scenario.given(new PublishCourse(this.course), this.draft.content(this.draft.firstUnit(), third));
        assertThat(syllabus().current().contents()).containsExactlyInAnyOrder(this.first, this.second);
        this.scenario.when(new ReleaseOutline(this.course, false))
            .then(new OutlineReleased(this.course, 2, false, NOW));
        assertThat(syllabus().current().contents()).containsExactlyInAnyOrder(this.first, this.second, third);
        assertThat(syllabus().version(1).contents()).containsExactlyInAnyOrder(this.first, this.second);
    }

    @Test
    void a_change_says_whether_learners_move_to_it() {
        this.scenario.given(new PublishCourse(this.course), this.draft.content(this.draft.firstUnit(), id()),
                new ReleaseOutline(this.course, false));
        assertThat(syllabus().versionFor(1).number()).isEqualTo(1);
        this.scenario.given(new ReleaseOutline(this.course, true), this.draft.content(this.draft.firstUnit(), id()),
                new ReleaseOutline(this.course, false));
        assertThat(syllabus().versionFor(1).number()).isEqualTo(3);
        assertThat(syllabus().versionFor(2).number()).isEqualTo(3);
        assertThat(syllabus().versionFor(4).number()).isEqualTo(4);
    }

    @Test
    void optional_and_retired_items_are_not_required() {
        this.scenario
            .given(new PublishCourse(this.course), this.draft.content(this.draft.secondUnit(), id(), false),
                    new ReviseContent(this.course, this.second,
                            new Content("page", "Content", Map.of(), null, Map.of(), false)))
            .given(new ReleaseOutline(this.course, true));
        assertThat(syllabus().current().contents()).containsExactly(this.first);
        this.scenario.given(new RetireContent(this.course, this.first), new ReleaseOutline(this.course, true));
        assertThat(syllabus().current().contents()).isEmpty();
    }

    @Test
    void what_stands_in_a_retired_unit_is_not_required() {
        UUID other = id();
        this.scenario.given(this.draft.content(this.draft.secondUnit(), other), new PublishCourse(this.course),
                new RetireUnit(this.course, this.draft.firstUnit()), new ReleaseOutline(this.course, true));
        assertThat(syllabus().current().contents()).containsExactly(other);
    }

    @Test
    void a_published_assessment_is_required_a_draft_is_not() {
        UUID assessment = id();
        this.scenario.when(new CreateAssessment(assessment, this.course, this.draft.firstUnit(),
                AssessmentDetails.of("Exam", "exam"), new AssessmentConfiguration(BigDecimal.valueOf(100),
                        BigDecimal.valueOf(40), null, null, null, null, AssessmentSettings.gradedAsWhole())));
        assertThat(this.scenario.all(AssessmentDrafted.class))
            .containsExactly(new AssessmentDrafted(this.course, this.draft.firstUnit(), assessment, NOW));
        this.scenario.given(new PublishCourse(this.course));
        assertThat(syllabus().current().assessments()).isEmpty();
        this.scenario.given(new PublishAssessment(assessment), new ReleaseOutline(this.course, true));
        assertThat(this.scenario.all(AssessmentPlaced.class)).containsExactly(new AssessmentPlaced(this.course,
                this.draft.firstUnit(), assessment, true, BigDecimal.valueOf(100), null, NOW));
        assertThat(syllabus().current().assessments()).containsExactly(assessment);
    }

    @Test
    void releasing_what_is_released_changes_nothing_unless_learners_move() {
        this.scenario.given(new PublishCourse(this.course))
            .when(new ReleaseOutline(this.course, false))
            .thenNothing()
            .when(new ReleaseOutline(this.course, true))
            .then(new OutlineReleased(this.course, 2, true, NOW));
    }

    @Test
    void only_a_published_and_complete_course_releases_its_outline() {
        this.scenario.when(new ReleaseOutline(this.course, true))
            .thenRefused("course-not-published")
            .given(new PublishCourse(this.course), new RetireUnit(this.course, this.draft.firstUnit()))
            .when(new ReleaseOutline(this.course, true))
            .thenRefused("course-incomplete", "contents");
    }

    private LearnerRequirements syllabus() {
        return new AggregateReader(this.scenario.model().eventStore()).of(this.course, Course::new)
            .orElseThrow()
            .learnerRequirements();
    }

}
