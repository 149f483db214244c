package io.annals.standalone.embedded.mongo;

import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Decides which documents a user sees.
 *
 * @param tenantId the tenant whose documents are visible; null for all documents
 */
public record TenantFilter(@Nullable String tenantId) {

    private static final String FIELD = "tenantId";

    public static TenantFilter of(@Nullable String tenantId) {
        return new TenantFilter(tenantId);
    }

    boolean isVisible(Document document) {
        return this.tenantId == null || Objects.equals(document.get(FIELD), this.tenantId);
    }

    /** Adds the tenant to a query, so that its index can be used. */
    Document narrowed(Document query) {
        return (this.tenantId == null) ? query
                : new Document("$and", List.of(new Document(FIELD, this.tenantId), query));
    }

}
