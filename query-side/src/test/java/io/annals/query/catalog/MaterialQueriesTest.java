package io.annals.query.catalog;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.Resource;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.enrollment.EnrollmentEvent.EnrollmentSuspended;
import io.annals.api.enrollment.EnrollmentEvent.LearnerEnrolled;
import io.annals.api.enrollment.EnrollmentEvent.LearnerWithdrawn;
import io.annals.api.enrollment.EnrollmentEvent.OutcomeRecorded;
import io.annals.api.enrollment.Outcome;
import io.annals.api.enrollment.ProgressEvent.CourseCompleted;
import io.annals.query.testing.ProjectedReadModels;
import io.annals.query.testing.QuerySide;
import io.annals.query.testing.StudiedCourse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.annals.query.testing.StudiedCourse.LATER;
import static io.annals.query.testing.StudiedCourse.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Who is handed out what authors put into contents. */
class MaterialQueriesTest {

    private static final String OUTLINE = "/queries/courses/{id}/outline";

    private static final StudiedCourse course = new StudiedCourse();

    private static final StudiedCourse changed = new StudiedCourse();

    private static final UUID ADA = Ids.next();

    private static final UUID BEN = Ids.next();

    private static final UUID CAS = Ids.next();

    private static QuerySide queries;

    private static ProjectedReadModels documents;

    @BeforeAll
    static void start() {
        queries = new QuerySide();
        documents = new ProjectedReadModels(queries);
        happened(course.outline());
        happened(slides(course.shadows), slides(course.brushes));
        UUID adas = Ids.next();
        happened(course.learner(ADA, "Ada", adas));
        happened(course.completed(ADA, adas, course.shadows),
                course.counts(ADA, adas, course.quiz, Ids.next(), "8", 10, true));
        happened(course.learner(BEN, "Ben", Ids.next()));
        happened(changed.outline());
        happened(changed.learner(CAS, "Cas", Ids.next()));
        happened(new ContentRetired(changed.course, changed.shadows, NOON));
    }

    @AfterAll
    static void stop() {
        documents.close();
        queries.close();
    }

    @Test
    void a_learner_reads_the_material_of_modules_that_are_not_locked() throws Exception {
        JsonNode outline = outline(ADA, course);
        assertThat(materialIn(outline)).containsExactly("Shadows", "More shadows", "Brushes");
        assertThat(outline.at("/modules/1/locked").asBoolean()).isFalse();
        assertThat(outline.at("/modules/1/locks").size()).isZero();
        assertThat(outline.at("/modules/1/units/0/contents/0/resources/0/resource/title").asString())
            .isEqualTo("Slides");
        assertThat(outline.at("/modules/1/units/0/contents/0/content/metadata/source").asString()).isEqualTo("Brushes");
    }

    @Test
    void of_a_locked_module_a_learner_sees_titles_and_what_must_be_done_before() throws Exception {
        JsonNode outline = outline(BEN, course);
        assertThat(materialIn(outline)).containsExactly("Shadows", "More shadows");
        JsonNode locked = outline.at("/modules/1");
        assertThat(locked.get("locked").asBoolean()).isTrue();
        assertThat(locked.at("/locks/0/reason").asString()).startsWith("In module \"Seeing\" every required content");
        assertThat(locked.at("/locks/0/missing/0/title").asString()).isEqualTo("Shadows");
        JsonNode content = locked.at("/units/0/contents/0");
        assertThat(content.at("/content/title").asString()).isEqualTo("Brushes");
        assertThat(content.at("/content/metadata").size()).isZero();
        assertThat(content.get("resources").size()).isZero();
        assertThat(locked.at("/units/0/assessments/0/title").asString()).isEqualTo("Essay");
    }

    @Test
    void who_is_not_enrolled_sees_titles_only() throws Exception {
        assertNothingToRead(outline(Ids.next(), course));
        assertNothingToRead(outline(CAS, course));
    }

    @Test
    void who_may_not_study_reads_nothing() throws Exception {
        assertNothingToRead(outline(learner((of) -> Stream.of(suspended(of))), course));
        assertNothingToRead(outline(learner((of) -> Stream.of(withdrawn(of))), course));
        assertNothingToRead(outline(learner((of) -> Stream.of(completed(of), ended(of, Outcome.PASS))), course));
        assertNothingToRead(outline(learner((of) -> Stream.of(ended(of, Outcome.FAIL))), course));
    }

    @Test
    void who_begins_later_reads_nothing_before() throws Exception {
        UUID user = Ids.next();
        happened(course.learner(user, "Dan", Ids.next())[0],
                new LearnerEnrolled(Ids.next(), user, course.course, LATER, null, Map.of(), 1, NOON));
        assertNothingToRead(outline(user, course));
    }

    @Test
    void who_completed_the_course_by_its_criteria_goes_on_reading() throws Exception {
        assertThat(materialIn(outline(learner((of) -> Stream.of(completed(of))), course))).containsExactly("Shadows",
                "More shadows");
    }

    @Test
    void what_the_learners_outline_version_requires_can_be_read_though_it_is_out_of_use() throws Exception {
        assertThat(materialIn(outline(CAS, changed))).containsExactly("Shadows", "More shadows");
        assertThat(outline(CAS, changed).at("/modules/0/units/0/contents/0/status").asString()).isEqualTo("retired");
        assertThat(outline(Ids.next(), changed).at("/modules/0/units/0/contents")
            .valueStream()
            .map((content) -> content.at("/content/title").asString())).containsExactly("More shadows");
    }

    @Test
    void authors_read_all_and_nothing_is_locked_for_them() throws Exception {
        JsonNode outline = queries.json(queries.a(Role.INSTRUCTOR), OUTLINE, course.course);
        assertThat(materialIn(outline)).containsExactly("Shadows", "More shadows", "Unfinished", "Brushes");
        assertThat(outline.at("/modules/1/locked").asBoolean()).isFalse();
    }

    private static void assertNothingToRead(JsonNode outline) {
        assertThat(materialIn(outline)).isEmpty();
        assertThat(contents(outline).map((content) -> content.at("/content/title").asString()))
            .containsExactly("Shadows", "More shadows", "Brushes");
        assertThat(contents(outline).flatMap((content) -> content.get("resources").valueStream())).isEmpty();
        assertThat(outline.get("modules").valueStream()).allMatch((module) -> module.get("locked").asBoolean())
            .allMatch((module) -> module.get("locks").isEmpty());
    }

    /** What can be read, in order. */
    private static List<String> materialIn(JsonNode outline) {
        return contents(outline).map((content) -> content.at("/content/contentData/html").asString(""))
            .filter((html) -> !html.isEmpty())
            .toList();
    }

    private static Stream<JsonNode> contents(JsonNode outline) {
        return outline.get("modules")
            .valueStream()
            .flatMap((module) -> module.get("units").valueStream())
            .flatMap((unit) -> unit.get("contents").valueStream());
    }

    private static JsonNode outline(UUID user, StudiedCourse of) throws Exception {
        return queries.json(queries.caller(queries.tenant, user, Role.LEARNER), OUTLINE, of.course);
    }

    private static void happened(DomainEvent... events) {
        documents.happened(queries.tenant, events);
    }

    /** An enrollment to which something happens. */
    private interface Life {

        Stream<DomainEvent> of(LearnerEnrolled enrolled);

    }

    private static UUID learner(Life life) {
        LearnerEnrolled enrolled = course.enrolled(Ids.next(), Ids.next());
        happened(course.learner(enrolled.userId(), "Eve", enrolled.enrollmentId()));
        happened(life.of(enrolled).toArray(DomainEvent[]::new));
        return enrolled.userId();
    }

    private static DomainEvent suspended(LearnerEnrolled of) {
        return new EnrollmentSuspended(of.enrollmentId(), of.userId(), of.courseId(), null, NOON);
    }

    private static DomainEvent withdrawn(LearnerEnrolled of) {
        return new LearnerWithdrawn(of.enrollmentId(), of.userId(), of.courseId(), NOON);
    }

    private static DomainEvent completed(LearnerEnrolled of) {
        return new CourseCompleted(of.enrollmentId(), of.userId(), of.courseId(), NOON);
    }

    private static DomainEvent ended(LearnerEnrolled of, Outcome outcome) {
        return new OutcomeRecorded(of.enrollmentId(), of.userId(), of.courseId(), outcome, NOON);
    }

    private static ResourceAttached slides(UUID content) {
        return new ResourceAttached(course.course, content, Ids.next(), 1,
                new Resource("file", "Slides", "https://example.org/slides.pdf", null, null, Map.of()), NOON);
    }

}
