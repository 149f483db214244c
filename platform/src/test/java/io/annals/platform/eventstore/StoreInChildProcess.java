package io.annals.platform.eventstore;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import io.annals.platform.testing.KilledProcess;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import static io.annals.platform.eventstore.Notes.noted;

/**
 * A process that writes to a store until it is killed. Each of its writers repeatedly
 * appends three events of two aggregates together and prints a line when they are
 * acknowledged.
 */
public final class StoreInChildProcess {

    private static final int WRITERS = 24;

    private static final int UUID_LENGTH = 36;

    private StoreInChildProcess() {
    }

    /**
     * Writes until the process is killed.
     * @param address of the store, see {@link StoreUnderTest#address()}
     */
    public static void main(String[] address) {
        EventStore events = Stores.at(List.of(address)).open().events();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                threads.execute(() -> write(events));
            }
        }
    }

    private static void write(EventStore events) {
        while (true) {
            UUID id = UUID.randomUUID();
            events.publish(line(id, 0, id, 0), line(id, 1, UUID.randomUUID(), 0), line(id, 2, id, 1));
            System.out.println(id);
        }
    }

    private static EventMessage<?> line(UUID id, int line, UUID aggregate, long sequenceNumber) {
        return new GenericDomainEventMessage<>("Note", aggregate.toString(), sequenceNumber,
                new Noted(id, line, "of three"));
    }

    /**
     * Starts the process and kills it while it writes.
     * @param acknowledgements the number of acknowledgements to wait for
     * @return the appends that were acknowledged to the process
     */
    static List<UUID> runUntilKilled(List<String> address, int acknowledgements) throws IOException {
        return KilledProcess
            .run(StoreInChildProcess.class, (lines) -> lines.size() == acknowledgements, address.toArray(String[]::new))
            .stream()
            // The last line may be cut off.
            .filter((line) -> line.length() == UUID_LENGTH)
            .map(UUID::fromString)
            .toList();
    }

    /** The lines of each stored append, in the order of the stream. */
    static Map<UUID, List<Integer>> linesOfEach(List<? extends EventMessage<?>> events) {
        return events.stream()
            .collect(Collectors.groupingBy((event) -> noted(event).note(),
                    Collectors.mapping((event) -> noted(event).line(), Collectors.toList())));
    }

}
