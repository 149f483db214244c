package io.annals.platform.serialization.history;

import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.annals.platform.serialization.JsonUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** Every upcaster, those of lower revisions first. */
public final class EventHistory {

    private static final String SETTINGS = "settings";

    private EventHistory() {
    }

    /** All of them as one. */
    public static EventUpcaster upcaster() {
        return new EventUpcasterChain(List.of(step("CourseCreated", 1, EventHistory::keepSettings),
                step("ModuleAdded", 1, EventHistory::showModule), step("UnitAdded", 1, EventHistory::showUnit),
                step("ContentAdded", 1, (event) -> event.put("required", true)),
                step("AssessmentPlaced", 1, (event) -> event.put("required", true))));
    }

    /** Settings were any object and meant nothing to the platform. */
    private static ObjectNode keepSettings(ObjectNode event) {
        JsonNode before = event.remove(SETTINGS);
        event.putObject(SETTINGS).set("other", before);
        return event;
    }

    /** What had no state of its own was shown with its course. */
    private static ObjectNode showModule(ObjectNode event) {
        event.putArray("learningObjectives");
        event.putObject("metadata");
        return event.put("published", true);
    }

    private static ObjectNode showUnit(ObjectNode event) {
        event.putObject(SETTINGS);
        return event.put("published", true);
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
