package io.annals.platform.serialization;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.EventRevision;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EventSerializerTest {

    private final EventSerializer serializer = EventSerializer
        .of(new EventTypes(List.of(LetterPosted.class, LetterOpened.class)));

    @Test
    void an_event_is_stored_under_its_name_and_revision() {
        var posted = this.serializer.serialize(letter(), String.class).getType();
        var opened = this.serializer.serialize(new LetterOpened(3), String.class).getType();

        assertThat(posted.getName()).isEqualTo("LetterPosted");
        assertThat(posted.getRevision()).isEqualTo("1");
        assertThat(opened.getRevision()).isEqualTo("4");
    }

    @Test
    void an_event_reads_back_equal() {
        LetterPosted letter = letter();

        assertThat(roundTrip(letter)).isEqualTo(letter);
    }

    @Test
    void times_are_written_as_text_and_decimals_exactly() {
        String json = this.serializer.serialize(letter(), String.class).getData();

        assertThat(json).contains("\"at\":\"2024-02-29T12:30:00.123456Z\"", "\"on\":\"2024-02-29\"",
                "\"took\":\"PT1M30S\"", "\"weight\":0.10");
    }

    @Test
    void a_null_component_is_left_out_but_a_null_in_a_map_is_kept() {
        String json = this.serializer.serialize(letter(), String.class).getData();

        assertThat(json).doesNotContain("note").contains("\"unknown\":null");
    }

    @Test
    void a_field_that_no_component_has_is_ignored() {
        assertThat(read("LetterOpened", "4", "{\"pages\":2,\"color\":\"red\"}")).isEqualTo(new LetterOpened(2));
    }

    @Test
    void an_absent_number_is_an_error_and_not_zero() {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> read("LetterOpened", "4", "{}"));
    }

    @Test
    void a_revision_that_no_upcaster_brought_up_to_date_is_an_error() {
        assertThatExceptionOfType(SerializationException.class).isThrownBy(() -> read("LetterOpened", "3", "{}"))
            .withMessageContaining("LetterOpened is stored in revision 3");
    }

    @Test
    void a_name_of_no_event_is_unknown() {
        assertThat(read("LetterBurnt", "1", "{}")).isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void what_is_no_event_keeps_its_class_name() {
        var token = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7),
                new GlobalSequenceTrackingToken(3));
        var start = ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), null);

        assertThat(this.serializer.serialize(token, String.class).getType().getName())
            .isEqualTo(ReplayToken.class.getName());
        assertThat(roundTrip(token)).isEqualTo(token);
        assertThat(roundTrip(start)).isEqualTo(start);
        assertThat(roundTrip(MetaData.with("actorId", "somebody"))).isEqualTo(MetaData.with("actorId", "somebody"));
    }

    @Test
    void two_events_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new EventTypes(List.of(LetterOpened.class, Elsewhere.LetterOpened.class)))
            .withMessageContaining("LetterOpened");
    }

    private Object roundTrip(Object object) {
        return this.serializer.deserialize(this.serializer.serialize(object, byte[].class));
    }

    private Object read(String type, String revision, String json) {
        SerializedObject<String> stored = new SimpleSerializedObject<>(json, String.class, type, revision);
        return this.serializer.deserialize(stored);
    }

    private static LetterPosted letter() {
        Map<String, @Nullable Object> marks = new LinkedHashMap<>();
        marks.put("known", "yes");
        marks.put("unknown", null);
        return new LetterPosted(UUID.fromString("5f3c5a0e-52a4-4d8e-a3f1-3a1d5f0a9f10"), null,
                Instant.parse("2024-02-29T12:30:00.123456Z"), OffsetDateTime.parse("2024-02-29T14:30:00+02:00"),
                LocalDate.of(2024, 2, 29), Duration.ofSeconds(90), new BigDecimal("0.10"), marks);
    }

    record LetterPosted(UUID id, @Nullable String note, Instant at, OffsetDateTime localTime, LocalDate on,
            Duration took, BigDecimal weight, Map<String, @Nullable Object> marks) {
    }

    @EventRevision(4)
    record LetterOpened(int pages) {
    }

    /** A class with the same simple name as an event. */
    static final class Elsewhere {

        private Elsewhere() {
        }

        record LetterOpened(int pages) {
        }

    }

}
