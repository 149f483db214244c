package io.annals.projection.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.annals.api.course.ItemStatus;
import io.annals.projection.document.DocumentValues;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Items of an outline in a document, and their fields. */
final class OutlineItems {

    static final String MODULES = "modules";

    static final String UNITS = "units";

    static final String CONTENTS = "contents";

    static final String RESOURCES = "resources";

    static final String REQUIREMENTS = "requirements";

    static final String ASSESSMENTS = "assessments";

    static final String MODULE_ID = "moduleId";

    static final String UNIT_ID = "unitId";

    static final String CONTENT_ID = "contentId";

    static final String RESOURCE_ID = "resourceId";

    static final String REQUIREMENT_ID = "requirementId";

    static final String STATUS = "status";

    private static final String SEQUENCE_NO = "sequenceNo";

    private OutlineItems() {
    }

    /** A new item, which is a draft unless it is published at once. */
    static Document item(String idField, UUID id, int sequenceNo, boolean published, Instant at) {
        Document item = new Document(idField, id.toString()).append(SEQUENCE_NO, sequenceNo);
        DocumentValues.set(item, STATUS, ItemStatus.DRAFT);
        if (published) {
            publish(item, at);
        }
        return item;
    }

    /** Sets fields, each followed by its value. */
    static Document all(Document item, @Nullable Object... fieldsAndValues) {
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            DocumentValues.set(item, String.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
        }
        return item;
    }

    static void publish(Document item, Instant at) {
        all(item, STATUS, ItemStatus.PUBLISHED, "publishedAt", at);
    }

    static void retire(Document item) {
        DocumentValues.set(item, STATUS, ItemStatus.RETIRED);
    }

    static boolean isPublished(Document item) {
        return ItemStatus.PUBLISHED.code().equals(item.get(STATUS));
    }

    /**
     * Keeps the items of a list that the order names, in that order, and numbers them.
     */
    static void arrange(Document parent, String field, String idField, List<UUID> order) {
        List<Document> before = list(parent, field);
        List<Document> after = new ArrayList<>(order.size());
        for (UUID id : order) {
            after.add(find(before, idField, id).append(SEQUENCE_NO, after.size() + 1));
        }
        parent.put(field, after);
    }

    static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class);
    }

    static Document find(List<Document> documents, String field, UUID id) {
        return documents.stream()
            .filter((document) -> is(document, field, id))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("The course has no " + field + " " + id));
    }

    static boolean is(Document document, String field, UUID id) {
        return id.toString().equals(document.get(field));
    }

}
