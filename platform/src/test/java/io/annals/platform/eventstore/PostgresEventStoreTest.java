package io.annals.platform.eventstore;

import io.annals.platform.testing.TestPostgres;

/** The contract, held against the event store on Postgres. */
class PostgresEventStoreTest extends EventStoreContract {

    @Override
    protected StoreUnderTest start() {
        return PostgresStore.in(TestPostgres.freshDatabase());
    }

}
