package io.annals.platform.serialization.history;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.platform.serialization.JsonUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** All upcasters, in the order of their revisions. */
public final class Upcasters {

    private static final String SETTINGS = "settings";

    private static final List<String> COURSE = List.of("title", "description", "category", "difficultyLevel",
            "durationHours", "metadata");

    private static final List<String> MODULE = List.of("title", "description", "durationMins", "learningObjectives",
            "metadata");

    private static final List<String> UNIT = List.of("title", "description", "type", "durationMins", SETTINGS);

    private static final List<String> CONTENT = List.of("type", "title", "contentData", "estimatedDuration", "metadata",
            "required");

    private static final List<String> RESOURCE = List.of("type", "title", "url", "mimeType", "sizeBytes", "metadata");

    private static final List<String> ASSESSMENT = List.of("title", "description", "type");

    private static final List<String> CONFIGURATION = List.of("maxScore", "passingScore", "durationMins", "maxAttempts",
            "weight", "dueAt", SETTINGS);

    private static final List<String> SECTION = List.of("title", "drawCount");

    private static final List<String> QUESTION = List.of("text", "points", "body", "explanation", "metadata");

    private Upcasters() {
    }

    /** The chain of all upcasters. */
    public static EventUpcaster upcaster() {
        return new EventUpcasterChain(Stream.of(additions(), decimals(), records()).flatMap(List::stream).toList());
    }

    /** Fields and meanings that were added. */
    private static List<JsonUpcaster> additions() {
        return List.of(step("CourseCreated", 1, Upcasters::keepSettings), step("ModuleAdded", 1, Upcasters::showModule),
                step("UnitAdded", 1, Upcasters::showUnit),
                step("ContentAdded", 1, (event) -> event.put("required", true)),
                step("AssessmentPlaced", 1, (event) -> event.put("required", true)),
                step("AssessmentPlaced", 2, (event) -> event.putNull("maxScore").putNull("weight")),
                step("AssessmentCreated", 1, Upcasters::markAsWhole),
                step("AttemptStarted", 1, Upcasters::startWithoutQuestions),
                step("AttemptSubmitted", 1, (event) -> event.put("secondsLate", 0)),
                step("AttemptGraded", 1, Upcasters::deductNothing),
                step("LearnerEnrolled", 1, Upcasters::beginWithFirstOutline));
    }

    /**
     * Leaves the events as they are. Maximum and passing scores used to be whole numbers,
     * which read as decimals. Points used to be rounded to 4 decimals for each question:
     * what was stored then is the exact value, and no fraction stands beside it. The
     * revision is a new one so that older code refuses fractions instead of cutting them
     * off.
     */
    private static List<JsonUpcaster> decimals() {
        return List.of(unchanged("AssessmentCreated", 2), unchanged("AssessmentConfigured", 1),
                unchanged("AssessmentReleased", 1), unchanged("AssessmentPlaced", 3), unchanged("AttemptStarted", 2),
                unchanged("ResultRecorded", 1), unchanged("AnswersMarked", 1), unchanged("ResponseGraded", 1),
                unchanged("MarksCorrected", 1), unchanged("AttemptGraded", 2), unchanged("AttemptRegraded", 1));
    }

    /** What authors state stands in a record of its own. */
    private static List<JsonUpcaster> records() {
        return List.of(nest("CourseCreated", 2, "course", COURSE), nest("CourseDescribed", 1, "course", COURSE),
                nest("ModuleAdded", 2, "module", MODULE), nest("ModuleDescribed", 1, "module", MODULE),
                nest("UnitAdded", 2, "unit", UNIT), nest("UnitDescribed", 1, "unit", UNIT),
                nest("ContentAdded", 2, "content", CONTENT), nest("ContentRevised", 1, "content", CONTENT),
                nest("ResourceAttached", 1, "resource", RESOURCE), nest("ResourceRevised", 1, "resource", RESOURCE),
                nest("SectionAdded", 1, "section", SECTION), nest("SectionRevised", 1, "section", SECTION),
                nest("QuestionAdded", 1, "question", QUESTION), nest("QuestionRevised", 1, "question", QUESTION),
                step("AssessmentCreated", 3,
                        (event) -> nest(nest(event, "assessment", ASSESSMENT), "configuration", CONFIGURATION)),
                nest("AssessmentDescribed", 1, "assessment", ASSESSMENT),
                nest("AssessmentConfigured", 2, "configuration", CONFIGURATION),
                step("AssessmentReleased", 2, Upcasters::nestInVersion));
    }

    /** Settings used to be an arbitrary object without meaning to the platform. */
    private static ObjectNode keepSettings(ObjectNode event) {
        JsonNode before = event.remove(SETTINGS);
        event.putObject(SETTINGS).set("other", before);
        return event;
    }

    /** Modules had no state of their own and were shown with their course. */
    private static ObjectNode showModule(ObjectNode event) {
        event.putArray("learningObjectives");
        event.putObject("metadata");
        return event.put("published", true);
    }

    private static ObjectNode showUnit(ObjectNode event) {
        event.putObject(SETTINGS);
        return event.put("published", true);
    }

    /** Assessments had no questions, and their settings no meaning to the platform. */
    private static ObjectNode markAsWhole(ObjectNode event) {
        JsonNode before = event.remove(SETTINGS);
        event.putObject(SETTINGS).put("markedAsWhole", true).set("other", before);
        return event;
    }

    private static ObjectNode startWithoutQuestions(ObjectNode event) {
        event.putArray("questions");
        return event.put("assessmentVersion", 1).putNull("deadline").put("seed", 0);
    }

    private static ObjectNode deductNothing(ObjectNode event) {
        event.set("earned", event.get("score"));
        return event.put("lateDeduction", 0);
    }

    /** Criteria used to be an arbitrary object without meaning to the platform. */
    private static ObjectNode beginWithFirstOutline(ObjectNode event) {
        JsonNode before = event.remove("completionCriteria");
        if (before != null && !before.isEmpty()) {
            ((ObjectNode) event.get("metadata")).set("completionCriteria", before);
        }
        return event.putNull("completionCriteria").put("outlineVersion", 1);
    }

    private static JsonUpcaster unchanged(String eventType, int from) {
        return step(eventType, from, UnaryOperator.identity());
    }

    private static ObjectNode nestInVersion(ObjectNode event) {
        ObjectNode released = nest((ObjectNode) event.get("released"), "configuration", CONFIGURATION);
        released.get("sections").forEach((section) -> nest((ObjectNode) section, "section", SECTION));
        released.get("questions").forEach((question) -> nest((ObjectNode) question, "question", QUESTION));
        return event;
    }

    private static JsonUpcaster nest(String eventType, int from, String name, List<String> fields) {
        return step(eventType, from, (event) -> nest(event, name, fields));
    }

    /** Moves fields into an object of their own. */
    private static ObjectNode nest(ObjectNode parent, String name, List<String> fields) {
        ObjectNode nested = parent.objectNode();
        fields.forEach((field) -> nested.set(field, parent.remove(field)));
        return parent.set(name, nested);
    }

    private static JsonUpcaster step(String eventType, int from, UnaryOperator<ObjectNode> change) {
        return new JsonUpcaster(eventType, from) {

            @Override
            protected ObjectNode upcast(ObjectNode payload) {
                return change.apply(payload);
            }

        };
    }

}
