package io.annals.platform.openapi;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.RichText;
import io.swagger.v3.oas.models.media.Schema;

/** Describes which fields are HTML. */
final class RichTextSchemas {

    private RichTextSchemas() {
    }

    /** Completes the schema of a field if it is {@link RichText}. */
    static void describe(Class<?> type, String field, Schema<?> schema) {
        Arrays.stream(type.getRecordComponents())
            .filter((component) -> component.getName().equals(field) && component.isAnnotationPresent(RichText.class))
            .findFirst()
            .ifPresent((component) -> {
                boolean text = component.getType() == String.class;
                if (text) {
                    schema.setContentMediaType("text/html");
                }
                schema.setDescription(Stream
                    .of(schema.getDescription(),
                            text ? "HTML, sanitized before it is stored."
                                    : "HTML in it is sanitized before it is stored.")
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" ")));
            });
    }

}
