package io.annals.standalone.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.demo.DemoTerm;
import io.annals.standalone.load.DemoLogins;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Checks every attribute of courses and their parts: a command sets it, and its table and
 * its view show it.
 */
@TestInstance(Lifecycle.PER_CLASS)
class CourseAttributesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path ATTRIBUTES = Path.of("..", "projections", "src", "test", "resources", "model",
            "attributes.tsv");

    /** Attributes that tables and the audit trail show instead of the outline. */
    private static final Set<String> NOT_IN_THE_OUTLINE = Set.of("created_at", "updated_at", "created_by");

    /** Attributes with a different name in views. */
    private static final Map<String, String> NAMES = Map.of("Course.org_id", "organizationId", "Course.dept_id",
            "departmentId", "CourseInstructor.id", "courseInstructorId", "Module.id", "moduleId",
            "ModulePrerequisite.id", "requirementId", "Unit.id", "unitId", "Content.id", "contentId", "Resource.id",
            "resourceId");

    /** Attributes that follow from the position of an item in the outline. */
    private static final Set<String> NESTED = Set.of("CourseInstructor.course_id", "Module.course_id",
            "ModulePrerequisite.module_id", "Unit.module_id", "Content.unit_id", "Resource.content_id");

    private final RunningAnnals annals = RunningAnnals.withDemoCollege();

    private final UUID user = DemoLogins.ALL.getLast().userId(DemoTerm.TENANT);

    private final Map<String, UUID> ids = new HashMap<>();

    private final Map<String, JsonNode> views = new HashMap<>();

    private String token = "";

    @BeforeAll
    void createCourse() {
        this.token = this.annals.token("demo", "instructor");
        JsonNode place = this.annals.get("/queries/organizations", this.token).json().path("items").get(0);
        String organization = place.path("id").textValue();
        String department = this.annals.get("/queries/organizations/" + organization, this.token)
            .json()
            .path("departments")
            .get(0)
            .path("id")
            .textValue();
        send("before", "create-course", """
                {"code":"ATT-0","course":{"title":"Before"},"organizationId":"%s"}""".formatted(organization));
        send("Course", "create-course",
                """
                        {"code":"ATT-1","course":{"title":"Attributes","description":"<p>All</p>","category":"Science",
                         "difficultyLevel":"hard","durationHours":40,"metadata":{"isbn":"1"}},
                         "organizationId":"%s","departmentId":"%s","learningObjectives":["know"],"settings":{"seats":30,"completionCriteria":{"allRequiredContents":true}},
                         "prerequisites":["ATT-0"]}"""
                    .formatted(organization, department));
        send("CourseInstructor", "assign-instructor", """
                {"courseId":"%s","userId":"%s","role":"grader"}""".formatted(id("Course"), this.user));
        send("First", "add-module", """
                {"courseId":"%s","module":{"title":"First"},"published":true}""".formatted(id("Course")));
        send("Module", "add-module", """
                {"courseId":"%s","published":true,"module":{"title":"Second","description":"m",
                 "durationMins":30,"learningObjectives":["do"],"metadata":{"k":1}}}""".formatted(id("Course")));
        send("ModulePrerequisite", "require-module", """
                {"courseId":"%s","moduleId":"%s","prerequisiteModuleId":"%s","requirementType":"viewed"}"""
            .formatted(id("Course"), id("Module"), id("First")));
        send("Unit", "add-unit", """
                {"courseId":"%s","moduleId":"%s","unit":{"title":"Unit","description":"u","type":"lesson",
                 "durationMins":20,"settings":{"s":true}}}""".formatted(id("Course"), id("Module")));
        send("Content", "add-content", """
                {"courseId":"%s","unitId":"%s","published":true,"content":{"type":"page","title":"Page",
                 "contentData":{"html":"<p>x</p>"},"estimatedDuration":5,"metadata":{"m":2}}}""".formatted(id("Course"),
                id("Unit")));
        send("Resource", "attach-resource", """
                {"courseId":"%s","contentId":"%s","resource":{"type":"file","title":"R",
                 "url":"https://example.org/r","mimeType":"text/html","sizeBytes":9,"metadata":{"n":3}}}"""
            .formatted(id("Course"), id("Content")));
        send("", "remove-instructor", """
                {"courseId":"%s","courseInstructorId":"%s"}""".formatted(id("Course"), id("CourseInstructor")));
        send("", "publish-course", "{\"courseId\":\"%s\"}".formatted(id("Course")));
        send("", "archive-course", "{\"courseId\":\"%s\"}".formatted(id("Course")));
        assertThat(this.annals.bean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(1))).isTrue();
        readViews();
    }

    private void send(String name, String command, String body) {
        RunningAnnals.ApiResponse answer = this.annals.post("/commands/" + command, this.token, body);
        assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
        this.ids.put(name, UUID.fromString(answer.json().path("id").textValue()));
    }

    private UUID id(String name) {
        return this.ids.getOrDefault(name, new UUID(0, 0));
    }

    private void readViews() {
        JsonNode course = this.annals.get("/queries/courses/" + id("Course"), this.token).json();
        JsonNode outline = this.annals.get("/queries/courses/" + id("Course") + "/outline", this.token).json();
        JsonNode module = outline.at("/modules/1");
        this.views.put("Course", flat(course, "course"));
        this.views.put("CourseInstructor", course.at("/instructors/0"));
        this.views.put("Module", flat(module, "module"));
        this.views.put("ModulePrerequisite", module.at("/requirements/0"));
        this.views.put("Unit", flat(module.at("/units/0"), "unit"));
        this.views.put("Content", flat(module.at("/units/0/contents/0"), "content"));
        this.views.put("Resource", flat(module.at("/units/0/contents/0/resources/0"), "resource"));
    }

    /** An item with what authors state about it as fields of its own. */
    private static JsonNode flat(JsonNode item, String name) {
        ObjectNode flat = item.deepCopy();
        return flat.setAll((ObjectNode) item.path(name));
    }

    @Test
    void every_attribute_is_set_by_a_command_and_read_back_from_its_table_and_its_view() throws IOException {
        List<String[]> attributes = Files.readAllLines(ATTRIBUTES).stream().map((line) -> line.split("\t")).toList();
        int checked = 0;
        for (String[] attribute : attributes) {
            JsonNode view = this.views.get(attribute[0]);
            if (view != null) {
                check(attribute[0], attribute[1], view);
                checked++;
            }
        }
        assertThat(checked).isEqualTo(82);
    }

    private void check(String entity, String attribute, JsonNode view) throws IOException {
        String name = entity + "." + attribute;
        JsonNode stored = row(entity).path(attribute);
        assertThat(stored.isMissingNode() || stored.isNull()).as("%s has no value in its table", name).isFalse();
        boolean shown = !NESTED.contains(name) && (entity.equals("Course") || !NOT_IN_THE_OUTLINE.contains(attribute));
        if (shown) {
            JsonNode seen = view.path(NAMES.getOrDefault(name, camel(attribute)));
            assertThat(normalized(seen)).as("%s as its view shows it", name).isEqualTo(normalized(stored));
        }
    }

    private JsonNode row(String entity) throws IOException {
        String table = entity.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return JSON.readTree(this.annals.bean(JdbcClient.class)
            .sql("select to_jsonb(found) from lms.%s found where id = ?".formatted(table))
            .param(id(entity))
            .query(String.class)
            .single());
    }

    private static String camel(String attribute) {
        StringBuilder name = new StringBuilder();
        for (String word : attribute.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    /**
     * Normalizes times, which differ in format and precision between tables and
     * documents, and leaves out nulls, which only views have.
     */
    private static Object normalized(JsonNode value) {
        if (value.isObject()) {
            Map<String, Object> fields = new TreeMap<>();
            value.properties()
                .stream()
                .filter((field) -> !field.getValue().isNull())
                .forEach((field) -> fields.put(field.getKey(), normalized(field.getValue())));
            return fields;
        }
        boolean time = value.isTextual() && value.textValue().matches("\\d{4}-\\d\\d-\\d\\dT.*");
        return time ? OffsetDateTime.parse(value.textValue()).toInstant().toEpochMilli() : value;
    }

}
