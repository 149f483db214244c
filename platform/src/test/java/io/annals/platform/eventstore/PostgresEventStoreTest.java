package io.annals.platform.eventstore;

import io.annals.platform.testing.TestPostgres;

/** Tests the event store on Postgres against the contract. */
class PostgresEventStoreTest extends EventStoreContract {

    @Override
    protected StoreUnderTest start() {
        return PostgresStore.in(TestPostgres.freshDatabase());
    }

}
