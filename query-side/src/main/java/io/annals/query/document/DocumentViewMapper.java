package io.annals.query.document;

import org.bson.BsonReader;
import org.bson.Document;
import org.bson.codecs.Decoder;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Maps documents to view records. Each component comes from the field of its name, or
 * from {@code _id} if it has the annotation {@link BsonId}; other fields are ignored.
 *
 * @param <T> the view
 */
public final class DocumentViewMapper<T extends Record> implements Decoder<T> {

    private final Class<T> view;

    private final RecordReader reader;

    private DocumentViewMapper(Class<T> view, RecordReader reader) {
        this.view = view;
        this.reader = reader;
    }

    /** Creates a mapper for a view. */
    public static <T extends Record> DocumentViewMapper<T> of(Class<T> view) {
        return new DocumentViewMapper<>(view, new RecordReader(view));
    }

    /** Creates a mapper that leaves out components of the view. */
    public DocumentViewMapper<T> without(String... components) {
        return new DocumentViewMapper<>(this.view, new RecordReader(this.view, components));
    }

    /**
     * Maps a document to a view.
     * @throws IllegalStateException if the document lacks a required field
     */
    public T view(Document document) {
        return this.view.cast(this.reader.read(document));
    }

    @Override
    public T decode(BsonReader bson, DecoderContext context) {
        return this.view.cast(this.reader.read(bson));
    }

}
