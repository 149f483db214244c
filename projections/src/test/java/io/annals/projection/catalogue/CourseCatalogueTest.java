package io.annals.projection.catalogue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.Ids;
import io.annals.api.assessment.AssessmentEvent.AssessmentClosed;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentPublished;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.ContentAdded;
import io.annals.api.course.CourseEvent.ContentPublished;
import io.annals.api.course.CourseEvent.CourseArchived;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CoursePublished;
import io.annals.api.course.CourseEvent.CourseRestored;
import io.annals.api.course.CourseEvent.ModuleAdded;
import io.annals.api.course.CourseEvent.UnitAdded;
import io.annals.projection.document.Projected;
import org.bson.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CourseCatalogueTest {

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final UUID TENANT = Ids.next();

    private static final UUID COURSE = Ids.next();

    private static final UUID MODULE = Ids.next();

    private static final UUID UNIT = Ids.next();

    private static final UUID CONTENT = Ids.next();

    private static final UUID ASSESSMENT = Ids.next();

    private final Projected catalogue = Projected.by(new CourseCatalogue(), TENANT);

    @Test
    void a_course_is_listed_as_a_draft() {
        Document course = this.catalogue.after(created()).document(COURSE);
        assertThat(course).containsEntry("tenantId", TENANT.toString())
            .containsEntry("code", "AAA-2013J")
            .containsEntry("title", "Arts")
            .containsEntry("status", "draft")
            .containsEntry("startsOn", "2013-10-01")
            .containsEntry("learningObjectives", List.of("to see"))
            .containsEntry("metadata", new Document("domain", "arts").append("a\uFF0Eb", new Document("\uFF04c", 1)))
            .containsEntry("version", 0L)
            .containsEntry("position", 1L)
            .doesNotContainKey("organizationId");
        assertThat(counts(course)).isEqualTo(List.of(0, 0, 0, 0, 0));
    }

    @Test
    void the_outline_is_nested_in_order() {
        Document course = this.catalogue.after(created(), module(), unit(), content(), written(), published(), placed())
            .document(COURSE);
        Document module = only(course, "modules");
        Document unit = only(module, "units");
        assertThat(module).containsEntry("moduleId", MODULE.toString()).containsEntry("sequenceNo", 1);
        assertThat(unit).containsEntry("unitId", UNIT.toString())
            .containsEntry("assessments", List.of(ASSESSMENT.toString()));
        assertThat(only(unit, "contents")).containsEntry("contentId", CONTENT.toString())
            .containsEntry("status", "draft")
            .containsEntry("contentData", new Document("url", "https://example.org"));
        assertThat(only(course, "assessments")).containsEntry("assessmentId", ASSESSMENT.toString())
            .containsEntry("status", "published")
            .containsEntry("maxScore", 100)
            .containsEntry("weight", 12.5);
        assertThat(counts(course)).isEqualTo(List.of(1, 1, 1, 0, 1));
    }

    @Test
    void publishing_a_content_shows_in_the_outline_and_the_counts() {
        Document course = this.catalogue.after(created(), module(), unit(), content())
            .after(new ContentPublished(COURSE, CONTENT, NOON))
            .document(COURSE);
        assertThat(only(only(only(course, "modules"), "units"), "contents")).containsEntry("status", "published");
        assertThat(counts(course)).isEqualTo(List.of(1, 1, 1, 1, 0));
    }

    @Test
    void a_course_is_published_archived_and_restored() {
        this.catalogue.after(created(), new CoursePublished(COURSE, NOON));
        assertThat(this.catalogue.document(COURSE)).containsEntry("status", "published")
            .containsEntry("publishedAt", Date.from(NOON));
        this.catalogue.after(new CourseArchived(COURSE, NOON));
        assertThat(this.catalogue.document(COURSE)).containsEntry("status", "archived");
        this.catalogue.after(new CourseRestored(COURSE, NOON));
        assertThat(this.catalogue.document(COURSE)).containsEntry("status", "published").containsEntry("version", 3L);
    }

    @Test
    void a_closed_assessment_is_shown_as_closed() {
        Document course = this.catalogue.after(created(), module(), unit(), written(), published())
            .after(new AssessmentClosed(ASSESSMENT, COURSE, NOON))
            .document(COURSE);
        assertThat(only(course, "assessments")).containsEntry("status", "closed");
        assertThat(course).containsEntry("version", 2L).containsEntry("position", 6L);
    }

    @Test
    void events_that_come_again_change_nothing() {
        Document before = this.catalogue.after(created(), module(), unit(), content(), written(), published(), placed())
            .document(COURSE);
        assertThat(this.catalogue.redelivered().document(COURSE)).isEqualTo(before);
    }

    private static CourseCreated created() {
        return new CourseCreated(COURSE, null, null, "AAA-2013J", "Arts", null, null, null, 120,
                LocalDate.parse("2013-10-01"), null, List.of("to see"),
                Map.of("domain", "arts", "a.b", Map.of("$c", 1)), Map.of(), NOON);
    }

    private static ModuleAdded module() {
        return new ModuleAdded(COURSE, MODULE, 1, "One", null, null, NOON);
    }

    private static UnitAdded unit() {
        return new UnitAdded(COURSE, MODULE, UNIT, 1, "First", null, "lesson", 45, NOON);
    }

    private static ContentAdded content() {
        return new ContentAdded(COURSE, UNIT, CONTENT, 1, "page", "Read me", Map.of("url", "https://example.org"), 10,
                Map.of(), NOON);
    }

    private static AssessmentCreated written() {
        return new AssessmentCreated(ASSESSMENT, COURSE, UNIT, "Essay", null, "assignment", 100, 40, null, 1,
                new BigDecimal("12.5"), NOON, Map.of(), NOON);
    }

    private static AssessmentPublished published() {
        return new AssessmentPublished(ASSESSMENT, COURSE, NOON);
    }

    private static AssessmentPlaced placed() {
        return new AssessmentPlaced(COURSE, UNIT, ASSESSMENT, NOON);
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
