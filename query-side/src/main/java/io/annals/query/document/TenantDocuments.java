package io.annals.query.document;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.messaging.Caller;

/**
 * Gives access to the document read models, limited to the caller's tenant. Every method
 * of {@link TenantCollection} filters by the tenant.
 */
public final class TenantDocuments {

    private final MongoDatabase database;

    TenantDocuments(MongoDatabase database) {
        this.database = database;
    }

    /** The documents of the caller's tenant in a collection. */
    public TenantCollection of(Caller caller, String collection) {
        return new TenantCollection(this.database.getCollection(collection), caller.tenantId());
    }

}
