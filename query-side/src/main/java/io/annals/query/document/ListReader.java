package io.annals.query.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

import org.bson.BsonReader;
import org.bson.BsonType;

/** Reads lists. */
record ListReader(ValueReader element) implements ValueReader {

    @Override
    public List<Object> read(Object stored) {
        Collection<?> elements = (Collection<?>) stored;
        List<Object> list = new ArrayList<>(elements.size());
        for (Object each : elements) {
            list.add(this.element.read(each));
        }
        return list;
    }

    @Override
    public List<Object> read(BsonReader bson) {
        List<Object> list = new ArrayList<>();
        bson.readStartArray();
        while (bson.readBsonType() != BsonType.END_OF_DOCUMENT) {
            list.add(this.element.read(bson));
        }
        bson.readEndArray();
        return list;
    }

    /** A reader of sets in the stored order. */
    ValueReader asSet() {
        return (stored) -> new LinkedHashSet<>(read(stored));
    }

}
