package io.annals.platform.eventstore;

import java.util.List;

/** Finds a store again in another process. */
final class Stores {

    private Stores() {
    }

    static StoreUnderTest at(List<String> address) {
        return switch (address.getFirst()) {
            case PostgresStore.KIND -> PostgresStore.at(address.get(1));
            case AxonServerStore.KIND -> AxonServerStore.at(address.get(1));
            case NoStore.KIND -> new NoStore();
            default -> throw new IllegalArgumentException("No such store: " + address);
        };
    }

}
