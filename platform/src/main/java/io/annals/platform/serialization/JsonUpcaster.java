package io.annals.platform.serialization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/**
 * Converts the JSON of one event from one revision to the next. Each upcaster needs a
 * test that reads a golden file of the old revision.
 */
public abstract class JsonUpcaster extends SingleEventUpcaster {

    private final String eventType;

    private final int from;

    /**
     * @param eventType the event's logical name
     * @param from the revision that is converted to the next one
     */
    protected JsonUpcaster(String eventType, int from) {
        this.eventType = eventType;
        this.from = from;
    }

    /**
     * Converts the payload to the next revision.
     * @param payload in the old revision; may be changed and returned
     */
    protected abstract ObjectNode upcast(ObjectNode payload);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return type.getName().equals(this.eventType) && Integer.toString(this.from).equals(type.getRevision());
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        SerializedType next = new SimpleSerializedType(this.eventType, Integer.toString(this.from + 1));
        return event.upcastPayload(next, JsonNode.class, (payload) -> upcast((ObjectNode) payload));
    }

}
