package io.annals.platform.eventstore;

import java.util.List;

/** Opens a store in another process by its address. */
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
