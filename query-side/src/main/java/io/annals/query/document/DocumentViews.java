package io.annals.query.document;

import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes view records from documents, whose fields are named as the records' components.
 * What the record does not show is passed over.
 */
public final class DocumentViews {

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build();

    private DocumentViews() {
    }

    /** The view of a document. */
    public static <T extends Record> T view(Document document, Class<T> type) {
        return JSON.convertValue(plain(document), type);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> object(object);
            case Collection<?> list -> list.stream().map(DocumentViews::plain).toList();
            case Date time -> time.toInstant().toString();
            case null -> null;
            default -> value;
        };
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> object) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        object.forEach((field, value) -> plain.put(asAuthorWrote(String.valueOf(field)), plain(value)));
        return plain;
    }

    /**
     * MongoDB keeps {@code .} and {@code $} for itself; they are stored in full width.
     */
    private static String asAuthorWrote(String field) {
        return field.replace('\uFF0E', '.').replace('\uFF04', '$');
    }

}
