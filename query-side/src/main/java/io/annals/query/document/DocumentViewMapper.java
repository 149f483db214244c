package io.annals.query.document;

import org.bson.Document;

/**
 * Maps documents to view records. Each component comes from the field of its name; other
 * fields are ignored.
 */
public final class DocumentViewMapper {

    private static final ClassValue<RecordReader> READERS = new ClassValue<>() {

        @Override
        protected RecordReader computeValue(Class<?> type) {
            return new RecordReader(type.asSubclass(Record.class));
        }

    };

    private DocumentViewMapper() {
    }

    /**
     * Maps a document to a view.
     * @throws IllegalStateException if the document lacks a required field
     */
    public static <T extends Record> T view(Document document, Class<T> type) {
        return type.cast(READERS.get(type).read(document));
    }

}
