package io.annals.platform.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class JsonUpcasterTest {

    private static final UUID PARCEL = UUID.fromString("0b9b4d0e-7a51-4f0c-8f0e-2f4f6a1f6c11");

    private final EventSerializer serializer = EventSerializer.of(new EventTypes(List.of(ParcelWeighed.class)));

    private final EventUpcasterChain upcasters = new EventUpcasterChain(new GramsToWeight(), new WeightToKilograms());

    @ParameterizedTest
    @ValueSource(ints = { 1, 2 })
    void an_event_of_an_old_revision_reads_as_one_of_today(int revision) throws IOException {
        Object event = read("ParcelWeighed", revision, golden("ParcelWeighed." + revision + ".json"));

        assertThat(event).isEqualTo(new ParcelWeighed(PARCEL, new BigDecimal("1.250")));
    }

    @Test
    void an_event_of_today_is_not_touched() {
        ParcelWeighed event = new ParcelWeighed(PARCEL, new BigDecimal("0.5"));
        byte[] stored = this.serializer.serialize(event, byte[].class).getData();

        assertThat(read("ParcelWeighed", 3, stored)).isEqualTo(event);
    }

    private Object read(String type, int revision, byte[] payload) {
        EventData<?> stored = new GenericDomainEventEntry<>("Parcel", PARCEL.toString(), 0,
                UUID.randomUUID().toString(), Instant.EPOCH, type, Integer.toString(revision), payload,
                "{}".getBytes(UTF_8));
        IntermediateEventRepresentation today = this.upcasters
            .upcast(Stream.of(new InitialEventRepresentation(stored, this.serializer)))
            .findFirst()
            .orElseThrow();
        return this.serializer.deserialize(today.getData());
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = JsonUpcasterTest.class.getResourceAsStream("/events/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static final class GramsToWeight extends JsonUpcaster {

        GramsToWeight() {
            super("ParcelWeighed", 1);
        }

        @Override
        protected ObjectNode upcast(ObjectNode payload) {
            payload.putObject("weight").put("unit", "g").set("amount", payload.remove("grams"));
            return payload;
        }

    }

    private static final class WeightToKilograms extends JsonUpcaster {

        WeightToKilograms() {
            super("ParcelWeighed", 2);
        }

        @Override
        protected ObjectNode upcast(ObjectNode payload) {
            return payload.put("kilograms", payload.at("/weight/amount").decimalValue().movePointLeft(3));
        }

    }

}
