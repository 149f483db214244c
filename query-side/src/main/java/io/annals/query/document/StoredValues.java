package io.annals.query.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/** Reads values from BSON as documents in memory have them. */
final class StoredValues {

    private static final DocumentCodec DOCUMENTS = new DocumentCodec();

    private static final DecoderContext DEFAULT = DecoderContext.builder().build();

    private StoredValues() {
    }

    /** Reads the next value, which is not {@code null}. */
    static Object next(BsonReader bson) {
        return switch (bson.getCurrentBsonType()) {
            case STRING -> bson.readString();
            case BOOLEAN -> bson.readBoolean();
            case INT32 -> bson.readInt32();
            case INT64 -> bson.readInt64();
            case DOUBLE -> bson.readDouble();
            case DECIMAL128 -> bson.readDecimal128();
            case DATE_TIME -> Date.from(Instant.ofEpochMilli(bson.readDateTime()));
            case DOCUMENT -> DOCUMENTS.decode(bson, DEFAULT);
            case ARRAY -> list(bson);
            default ->
                throw new IllegalStateException("Views do not have values of the type " + bson.getCurrentBsonType());
        };
    }

    private static List<@Nullable Object> list(BsonReader bson) {
        List<@Nullable Object> list = new ArrayList<>();
        bson.readStartArray();
        while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
            if (bson.getCurrentBsonType() == BsonType.NULL) {
                bson.readNull();
                list.add(null);
            }
            else {
                list.add(next(bson));
            }
        }
        bson.readEndArray();
        return list;
    }

}
