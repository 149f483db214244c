package io.annals.query.document;

import org.bson.Document;

/**
 * Makes view records from documents, whose fields are named as the records' components.
 * What the record does not show is passed over.
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
     * The view of a document.
     * @throws IllegalStateException where the document does not have what the view needs
     */
    public static <T extends Record> T view(Document document, Class<T> type) {
        return type.cast(READERS.get(type).read(document));
    }

}
