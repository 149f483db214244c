package io.annals.query.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoIterable;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one tenant in a collection. Every query filters by the tenant first,
 * the first field of every index.
 */
public final class TenantCollection {

    private static final String ID = "_id";

    /** The number of documents that are transferred at a time. */
    private static final int BATCH = 10_000;

    private static final String TENANT = "tenantId";

    /** Aggregation stages that cannot read other documents. */
    private static final Set<String> WITHIN = Set.of("$match", "$unwind", "$group", "$project", "$sort");

    private final MongoCollection<Document> documents;

    private final String tenantId;

    TenantCollection(MongoCollection<Document> documents, UUID tenantId) {
        this.documents = documents;
        this.tenantId = tenantId.toString();
    }

    /** The document with the id. */
    public Optional<Document> one(UUID id) {
        return Optional.ofNullable(this.documents.find(ofTenant().append(ID, id.toString())).first());
    }

    /** A view of the document with the id. */
    public <T extends Record> Optional<T> one(UUID id, DocumentViewMapper<T> mapper) {
        return Optional.ofNullable(find(ofTenant().append(ID, id.toString()), mapper).first());
    }

    /**
     * A view of the document with the given values in two fields.
     * @param field the second field of an index, with few documents per value
     */
    public <T extends Record> Optional<T> one(String field, UUID value, String other, UUID itsValue,
            DocumentViewMapper<T> mapper) {
        return Optional.ofNullable(
                find(ofTenant().append(field, value.toString()).append(other, itsValue.toString()), mapper).first());
    }

    /**
     * Views of the documents with the ids, in no particular order.
     * @param fields the fields to load; all if omitted
     */
    public <T extends Record> List<T> some(Collection<String> ids, DocumentViewMapper<T> mapper, String... fields) {
        return having(ID, ids, mapper, fields);
    }

    /**
     * Views of the documents with one of the values in the field, in no particular order.
     * @param field the second field of an index, or the id
     * @param fields the fields to load; all if omitted
     */
    public <T extends Record> List<T> having(String field, Collection<String> values, DocumentViewMapper<T> mapper,
            String... fields) {
        if (values.isEmpty()) {
            return List.of();
        }
        Document filter = ofTenant().append(field, new Document("$in", List.copyOf(values)));
        return this.documents.find(filter, RawBsonDocument.class)
            .projection(projection(fields))
            .batchSize(BATCH)
            .map((bson) -> bson.decode(mapper))
            .into(new ArrayList<>());
    }

    /**
     * Views of the documents with the value in the field, ordered by id.
     * @param field the second field of an index
     * @param after the id after which to begin; {@code null} for the start
     */
    public <T extends Record> List<T> having(String field, UUID value, @Nullable UUID after, int limit,
            DocumentViewMapper<T> mapper) {
        Document filter = ofTenant().append(field, value.toString());
        if (after != null) {
            filter.append(ID, new Document("$gt", after.toString()));
        }
        return this.documents.find(filter, RawBsonDocument.class)
            .sort(new Document(ID, 1))
            .limit(limit)
            .batchSize(limit)
            .map((bson) -> bson.decode(mapper))
            .into(new ArrayList<>());
    }

    /**
     * Aggregates the documents with one of the values in the field.
     * @param field the second field of an index
     * @param stages aggregation stages that do not read other documents
     */
    public List<Document> over(String field, Collection<String> values, List<Document> stages) {
        List<Document> pipeline = new ArrayList<>(
                List.of(new Document("$match", ofTenant().append(field, new Document("$in", List.copyOf(values))))));
        for (Document stage : stages) {
            if (!WITHIN.containsAll(stage.keySet())) {
                throw new IllegalArgumentException(
                        "The stage could read documents of another tenant: " + stage.keySet());
            }
            pipeline.add(stage);
        }
        return this.documents.aggregate(pipeline).into(new ArrayList<>());
    }

    private <T extends Record> MongoIterable<T> find(Document filter, DocumentViewMapper<T> mapper) {
        return this.documents.find(filter, RawBsonDocument.class).map((bson) -> bson.decode(mapper));
    }

    private static Document projection(String... fields) {
        Document projection = new Document();
        for (String loaded : fields) {
            projection.append(loaded, 1);
        }
        return projection;
    }

    private Document ofTenant() {
        return new Document(TENANT, this.tenantId);
    }

}
