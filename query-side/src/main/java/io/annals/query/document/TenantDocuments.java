package io.annals.query.document;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.messaging.Caller;

/**
 * The only way to the document read models: a caller sees the documents of their own
 * tenant. {@link TenantCollection} has no method that would leave the tenant out.
 */
public final class TenantDocuments {

    private final MongoDatabase database;

    TenantDocuments(MongoDatabase database) {
        this.database = database;
    }

    /** The documents of a collection that belong to the caller's tenant. */
    public TenantCollection of(Caller caller, String collection) {
        return new TenantCollection(this.database.getCollection(collection), caller.tenantId());
    }

}
