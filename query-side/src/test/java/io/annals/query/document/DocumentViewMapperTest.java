package io.annals.query.document;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.course.RequirementType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DocumentViewMapperTest {

    private static final UUID ID = new UUID(7, 7);

    private static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private record Everything(UUID id, String text, @Nullable Integer number, long large, boolean open,
            @Nullable BigDecimal share, @Nullable Instant at, @Nullable LocalDate day, @Nullable RequirementType type,
            List<UUID> ids, List<Inner> inner, Map<String, @Nullable Object> written) {
    }

    private record Inner(int place) {
    }

    private record Identified(@BsonId UUID id, @Nullable List<UUID> ids) {
    }

    private record Unreadable(Thread thread) {
    }

    @Test
    void every_type_of_value_is_read() {
        Everything view = view(document(), Everything.class);
        assertThat(view).isEqualTo(new Everything(ID, "Art", 3, 5_000_000_000L, true, new BigDecimal("33.33"), NOON,
                LocalDate.of(2026, 2, 1), RequirementType.MIN_SCORE, List.of(ID), List.of(new Inner(1), new Inner(2)),
                Map.of()));
    }

    @Test
    void a_missing_field_is_null() {
        Everything view = view(new Document("large", 1).append("open", false), Everything.class);
        assertThat(view.large()).isOne();
        assertThat(view.number()).isNull();
        assertThat(view.at()).isNull();
        assertThat(view.type()).isNull();
    }

    @Test
    void a_missing_primitive_is_reported_by_name() {
        assertThatIllegalStateException().isThrownBy(() -> view(new Document(), Inner.class))
            .withMessageContaining("place");
    }

    @Test
    void integers_of_any_size_are_read_as_decimals() {
        assertThat(view(document().append("share", 12), Everything.class).share()).isEqualByComparingTo("12");
        assertThat(view(document().append("share", 12L), Everything.class).share()).isEqualByComparingTo("12");
    }

    @Test
    void a_number_too_large_for_its_component_is_refused() {
        Document document = new Document("place", 5_000_000_000L);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> view(document, Inner.class));
    }

    @Test
    void an_unknown_constant_is_refused() {
        assertThatIllegalStateException().isThrownBy(() -> view(document().append("type", "dreamt"), Everything.class))
            .withMessageContaining("dreamt");
    }

    @Test
    void arbitrary_field_names_are_restored() {
        Document written = new Document("a\uFF0Eb", 1)
            .append("\uFF04list", Arrays.asList(new Document("c\uFF0Ed", "\uFF0E"), null, Date.from(NOON)))
            .append("nothing", null);
        Map<String, @Nullable Object> view = view(document().append("written", written), Everything.class).written();
        assertThat(view).containsEntry("a.b", 1)
            .containsEntry("$list", Arrays.asList(Map.of("c.d", "\uFF0E"), null, "2026-02-01T12:00:00Z"))
            .containsEntry("nothing", null);
        assertThat(view.keySet()).containsExactly("a.b", "$list", "nothing");
    }

    @Test
    void an_unsupported_component_type_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> view(new Document(), Unreadable.class))
            .withMessageContaining("Thread");
    }

    @Test
    void the_id_of_a_document_and_components_left_out_are_read_as_stated() {
        Document document = new Document("_id", ID.toString()).append("ids", List.of(ID.toString())).append("place", 3);
        DocumentViewMapper<Identified> mapper = DocumentViewMapper.of(Identified.class);
        assertThat(mapper.view(document)).isEqualTo(new Identified(ID, List.of(ID)));
        assertThat(mapper.without("ids").view(document)).isEqualTo(new Identified(ID, null));
        assertThat(bson(document).decode(mapper.without("ids"))).isEqualTo(new Identified(ID, null));
    }

    /** Reads a document in memory and as the database sends it, which must not differ. */
    private static <T extends Record> T view(Document document, Class<T> type) {
        DocumentViewMapper<T> mapper = DocumentViewMapper.of(type);
        T view = mapper.view(document);
        assertThat(bson(document).decode(mapper)).isEqualTo(view);
        return view;
    }

    private static RawBsonDocument bson(Document document) {
        return new RawBsonDocument(document, new DocumentCodec());
    }

    private static Document document() {
        return new Document("id", ID.toString()).append("text", "Art")
            .append("number", 3)
            .append("large", 5_000_000_000L)
            .append("open", true)
            .append("share", 33.33)
            .append("at", Date.from(NOON))
            .append("day", "2026-02-01")
            .append("type", "min_score")
            .append("ids", List.of(ID.toString()))
            .append("inner", List.of(new Document("place", 1), new Document("place", 2)))
            .append("written", new Document())
            .append("unknown", "passed over");
    }

}
