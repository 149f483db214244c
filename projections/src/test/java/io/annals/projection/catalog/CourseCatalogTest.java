package io.annals.projection.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.DomainEvent;
import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentConfiguration;
import io.annals.api.assessment.AssessmentDetails;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.assessment.AssessmentSettings;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentPublished;
import io.annals.api.course.ContentEvent.ContentRetired;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.CourseUnpublished;
import io.annals.api.course.CourseEvent.OutlineReleased;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.projection.document.Projected;
import io.annals.projection.testing.AuthoredAssessment;
import io.annals.projection.testing.AuthoredCourse;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

class CourseCatalogTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID MODULE = Ids.next();

    private static final UUID UNIT = Ids.next();

    private static final UUID CONTENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private final Projected catalog = Projected.by(new CourseCatalog(), TENANT);

    @Test
    void a_course_is_listed_as_a_draft() {
        Document course = this.catalog.after(created()).document(COURSE);
        assertThat(course).containsEntry("tenantId", TENANT.toString())
            .containsEntry("code", "AAA-2013J")
            .containsEntry("status", "draft")
            .containsEntry("startsOn", "2013-10-01")
            .containsEntry("learningObjectives", List.of("to see"))
            .containsEntry("version", 0L)
            .containsEntry("position", 1L)
            .doesNotContainKey("organizationId");
        assertThat(course.get("course", Document.class)).containsEntry("title", "Arts")
            .containsEntry("metadata", new Document("domain", "arts").append("a\uFF0Eb", new Document("\uFF04c", 1)));
        assertThat(counts(course)).isEqualTo(List.of(0, 0, 0, 0, 0));
    }

    @Test
    void the_outline_is_nested_in_order() {
        Document course = this.catalog.after(created(), module(), unit(), content(), written(), published(), placed())
            .document(COURSE);
        Document module = only(course, "modules");
        Document unit = only(module, "units");
        assertThat(module).containsEntry("moduleId", MODULE.toString()).containsEntry("sequenceNo", 1);
        assertThat(unit).containsEntry("unitId", UNIT.toString())
            .containsEntry("assessments", List.of(ASSESSMENT.toString()));
        assertThat(only(unit, "contents")).containsEntry("contentId", CONTENT.toString())
            .containsEntry("status", "draft")
            .extractingByKey("content", as(InstanceOfAssertFactories.MAP))
            .containsEntry("contentData", new Document("url", "https://example.org"));
        assertThat(only(course, "assessments")).containsEntry("assessmentId", ASSESSMENT.toString())
            .containsEntry("status", "published")
            .containsEntry("maxScore", 100.0)
            .containsEntry("weight", 12.5);
        assertThat(counts(course)).isEqualTo(List.of(1, 1, 1, 0, 1));
    }

    @Test
    void publishing_a_content_shows_in_the_outline_and_the_counts() {
        Document course = this.catalog.after(created(), module(), unit(), content())
            .after(new ContentPublished(COURSE, CONTENT, NOON))
            .document(COURSE);
        assertThat(only(only(only(course, "modules"), "units"), "contents")).containsEntry("status", "published");
        assertThat(counts(course)).isEqualTo(List.of(1, 1, 1, 1, 0));
    }

    @Test
    void a_course_is_published_archived_and_restored() {
        this.catalog.after(created(), new CoursePublished(COURSE, NOON));
        assertThat(this.catalog.document(COURSE)).containsEntry("status", "published")
            .containsEntry("publishedAt", Date.from(NOON));
        this.catalog.after(new CourseArchived(COURSE, NOON));
        assertThat(this.catalog.document(COURSE)).containsEntry("status", "archived");
        this.catalog.after(new CourseRestored(COURSE, NOON));
        assertThat(this.catalog.document(COURSE)).containsEntry("status", "published").containsEntry("version", 3L);
    }

    @Test
    void an_outline_version_says_what_it_requires_of_learners_for_ever() {
        List<Document> versions = this.catalog
            .after(created(), module(), unit(), content(), written(), published(), placed(),
                    new CoursePublished(COURSE, NOON))
            .after(new ContentPublished(COURSE, CONTENT, NOON), new OutlineReleased(COURSE, 2, false, NOON))
            .after(new ContentRetired(COURSE, CONTENT, NOON),
                    new AssessmentPlaced(COURSE, UNIT, ASSESSMENT, false, BigDecimal.valueOf(100), null, NOON),
                    new OutlineReleased(COURSE, 3, true, NOON))
            .document(COURSE)
            .getList("outlineVersions", Document.class);
        assertThat(versions).extracting((version) -> version.get("contents"))
            .containsExactly(List.of(), List.of(CONTENT.toString()), List.of());
        assertThat(versions).extracting((version) -> version.get("assessments"))
            .containsExactly(List.of(ASSESSMENT.toString()), List.of(ASSESSMENT.toString()), List.of());
    }

    @Test
    void a_course_that_is_a_draft_again_is_not_published() {
        this.catalog.after(created(), new CoursePublished(COURSE, NOON), new CourseUnpublished(COURSE, NOON));
        assertThat(this.catalog.document(COURSE)).containsEntry("status", "draft")
            .containsEntry("outlineVersion", 1)
            .doesNotContainKey("publishedAt");
        this.catalog.after(new CoursePublished(COURSE, NOON));
        assertThat(this.catalog.document(COURSE)).containsEntry("status", "published")
            .containsEntry("outlineVersion", 2);
    }

    @Test
    void items_say_since_when_they_are_published() {
        Document course = this.catalog.after(created(), module(), unit(), content()).document(COURSE);
        Document unit = only(only(course, "modules"), "units");
        assertThat(only(course, "modules")).containsEntry("publishedAt", Date.from(NOON));
        assertThat(unit).containsEntry("publishedAt", Date.from(NOON));
        assertThat(only(unit, "contents")).doesNotContainKey("publishedAt");
        this.catalog.after(new ContentPublished(COURSE, CONTENT, NOON.plusSeconds(60)));
        unit = only(only(this.catalog.document(COURSE), "modules"), "units");
        assertThat(only(unit, "contents")).containsEntry("publishedAt", Date.from(NOON.plusSeconds(60)));
    }

    @Test
    void a_closed_assessment_is_shown_as_closed() {
        Document course = this.catalog.after(created(), module(), unit(), written(), published())
            .after(new AssessmentClosed(ASSESSMENT, COURSE, NOON))
            .document(COURSE);
        assertThat(only(course, "assessments")).containsEntry("status", "closed");
        assertThat(course).containsEntry("version", 2L).containsEntry("position", 6L);
    }

    @Test
    void an_assessment_is_shown_as_its_version_released_last_without_its_questions() {
        AuthoredAssessment written = new AuthoredAssessment(COURSE, UNIT, Ids::next, () -> NOON);
        this.catalog.after(created(), module(), unit());
        this.catalog.after(written.draft().toArray(DomainEvent[]::new));
        assertThat(only(this.catalog.document(COURSE), "assessments")).containsEntry("title", "Test")
            .containsEntry("status", "draft")
            .containsEntry("maxScore", 4.0)
            .containsEntry("opensAt", Date.from(Instant.parse("2024-04-01T00:00:00Z")))
            .doesNotContainKey("versionNo");
        this.catalog.after(written.events().subList(9, 17).toArray(DomainEvent[]::new));
        assertThat(only(this.catalog.document(COURSE), "assessments")).containsEntry("passingScore", 2.0)
            .containsEntry("status", "published")
            .containsEntry("versionNo", 1)
            .containsEntry("questionCount", 2)
            .containsEntry("dueAt", Date.from(Instant.parse("2024-05-01T00:00:00Z")));
        Document course = this.catalog.after(written.events().subList(17, 20).toArray(DomainEvent[]::new))
            .document(COURSE);
        assertThat(only(course, "assessments")).containsEntry("passingScore", 3.0)
            .containsEntry("versionNo", 2)
            .containsEntry("closesAt", Date.from(Instant.parse("2024-06-01T00:00:00Z")))
            .containsEntry("status", "closed")
            .doesNotContainKey("dueAt");
        assertThat(course.toJson()).doesNotContain("Which", written.choice.toString(), written.right.toString());
    }

    @Test
    void a_course_is_as_its_author_said_last() {
        AuthoredCourse written = authored();
        Document course = this.catalog.document(written.course);
        assertThat(course).containsEntry("code", "NEW-1")
            .containsEntry("startsOn", "2024-02-01")
            .containsEntry("copiedFrom", written.source.toString())
            .containsEntry("learningObjectives", List.of("know", "can"))
            .containsEntry("prerequisites",
                    List.of(new Document("code", "SRC-1").append("courseId", written.source.toString())))
            .containsEntry("outlineVersion", 2);
        assertThat(course.get("course", Document.class)).containsEntry("title", "Title")
            .containsEntry("durationHours", 40);
        Document settings = course.get("settings", Document.class);
        assertThat(settings).containsEntry("seats", 30)
            .containsEntry("selfEnrollment", true)
            .containsEntry("enrollFrom", Date.from(Instant.parse("2024-01-01T00:00:00Z")));
        assertThat(settings.get("completionCriteria", Document.class)).containsEntry("passedAssessments", "all")
            .containsEntry("minimumScore", 40.0);
        assertThat(only(course, "instructors")).containsEntry("userId", written.ann.toString())
            .containsEntry("role", "lead");
        assertThat(course.getList("outlineVersions", Document.class))
            .extracting((version) -> version.get("movesLearners"))
            .containsExactly(true, true);
    }

    @Test
    void items_are_where_their_author_put_them_last() {
        AuthoredCourse written = authored();
        Document course = this.catalog.document(written.course);
        List<Document> modules = course.getList("modules", Document.class);
        assertThat(modules).extracting((module) -> module.get("sequenceNo") + " " + module.get("status"))
            .containsExactly("1 published", "2 retired");
        assertThat(only(modules.get(1), "requirements")).containsEntry("prerequisiteModuleId", written.one.toString())
            .containsEntry("requirementType", "min_score")
            .containsEntry("minScore", 50.5);
        List<Document> units = modules.getFirst().getList("units", Document.class);
        assertThat(units).extracting((unit) -> unit.get("unitId") + " " + unit.get("status"))
            .containsExactly(written.b + " retired", written.a + " published");
        assertThat(units.get(1)).containsEntry("assessments", List.of(written.assessment.toString()));
        List<Document> contents = units.get(1).getList("contents", Document.class);
        assertThat(contents)
            .extracting((content) -> content.get("contentId") + " "
                    + content.getEmbedded(List.of("content", "required"), Boolean.class))
            .containsExactly(written.y + " true", written.x + " false");
        assertThat(only(contents.get(1), "resources")).containsEntry("resourceId", written.r.toString())
            .containsEntry("sequenceNo", 1)
            .extractingByKey("resource", as(InstanceOfAssertFactories.MAP))
            .containsEntry("url", "https://example.org/r")
            .containsEntry("sizeBytes", 9L);
        assertThat(counts(course)).isEqualTo(List.of(2, 2, 2, 1, 0));
    }

    private AuthoredCourse authored() {
        AuthoredCourse written = new AuthoredCourse(Ids::next, () -> NOON);
        this.catalog.after(written.events().toArray(DomainEvent[]::new));
        return written;
    }

    @Test
    void events_that_come_again_change_nothing() {
        Document before = this.catalog.after(created(), module(), unit(), content(), written(), published(), placed())
            .document(COURSE);
        assertThat(this.catalog.redelivered().document(COURSE)).isEqualTo(before);
    }

    private static CourseCreated created() {
        return new CourseCreated(COURSE, null, null, "AAA-2013J",
                new CourseDetails("Arts", null, null, null, 120, Map.of("domain", "arts", "a.b", Map.of("$c", 1))),
                LocalDate.parse("2013-10-01"), null, List.of("to see"), CourseSettings.NONE, null, NOON);
    }

    private static ModuleAdded module() {
        return new ModuleAdded(COURSE, MODULE, 1, Module.titled("One"), true, NOON);
    }

    private static UnitAdded unit() {
        return new UnitAdded(COURSE, MODULE, UNIT, 1, new Unit("First", null, "lesson", 45, Map.of()), true, NOON);
    }

    private static ContentAdded content() {
        return new ContentAdded(COURSE, UNIT, CONTENT, 1,
                new Content("page", "Read me", Map.of("url", "https://example.org"), 10, Map.of(), true), NOON);
    }

    private static AssessmentCreated written() {
        return new AssessmentCreated(ASSESSMENT, COURSE, UNIT, AssessmentDetails.of("Essay", "assignment"),
                new AssessmentConfiguration(BigDecimal.valueOf(100), BigDecimal.valueOf(40), null, 1,
                        new BigDecimal("12.5"), NOON, AssessmentSettings.gradedAsWhole()),
                NOON);
    }

    private static AssessmentPublished published() {
        return new AssessmentPublished(ASSESSMENT, COURSE, NOON);
    }

    private static AssessmentPlaced placed() {
        return new AssessmentPlaced(COURSE, UNIT, ASSESSMENT, true, null, null, NOON);
    }

    private static Document only(Document document, String list) {
        assertThat(document.getList(list, Document.class)).hasSize(1);
        return document.getList(list, Document.class).getFirst();
    }

    private static List<Integer> counts(Document course) {
        Document counts = course.get("counts", Document.class);
        return List.of("modules", "units", "contents", "publishedContents", "assessments")
            .stream()
            .map(counts::getInteger)
            .toList();
    }

}
