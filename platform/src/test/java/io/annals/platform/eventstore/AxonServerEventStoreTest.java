package io.annals.platform.eventstore;

import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;

/** Tests Axon Server against the contract. */
@EnabledIf(value = "dockerIsThere",
        disabledReason = "Without Docker there is no Axon Server to hold the contract against")
class AxonServerEventStoreTest extends EventStoreContract {

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    protected StoreUnderTest start() {
        return AxonServerStore.started();
    }

}
