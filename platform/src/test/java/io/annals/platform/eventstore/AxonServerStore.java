package io.annals.platform.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Axon Server in a container. */
final class AxonServerStore implements StoreUnderTest {

    static final String KIND = "axon-server";

    private static final int GRPC = 8124;

    private static final int HTTP = 8024;

    private final String address;

    private final Runnable stop;

    private AxonServerStore(String address, Runnable stop) {
        this.address = address;
        this.stop = stop;
    }

    static AxonServerStore started() {
        GenericContainer<?> container = new GenericContainer<>(image()).withExposedPorts(GRPC, HTTP)
            .withEnv("AXONIQ_AXONSERVER_STANDALONE", "true")
            .waitingFor(Wait.forHttp("/actuator/health").forPort(HTTP));
        container.start();
        return new AxonServerStore(container.getHost() + ":" + container.getMappedPort(GRPC), container::stop);
    }

    /** The image of docker-compose.yml. */
    static DockerImageName image() {
        String entry = "image: axoniq/axonserver:";
        try (Stream<String> lines = Files.lines(Path.of("..", "docker-compose.yml"))) {
            return lines.map(String::strip)
                .filter((line) -> line.startsWith(entry))
                .map((line) -> DockerImageName.parse(line.substring("image: ".length())))
                .findFirst()
                .orElseThrow();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static AxonServerStore at(String address) {
        return new AxonServerStore(address, () -> {
        });
    }

    @Override
    public StoreProcess open() {
        AxonServerConfiguration configuration = configuration();
        AxonServerConnectionManager connections = connect(configuration);
        AxonServerEventStore events = AxonServerEventStore.builder()
            .configuration(configuration)
            .platformConnectionManager(connections)
            .eventSerializer(Notes.serializer())
            .snapshotSerializer(Notes.serializer())
            .build();
        return new StoreProcess(events, connections::shutdown);
    }

    @Override
    public Runnable begin(List<EventMessage<?>> events) {
        AxonServerConnectionManager connections = connect(configuration());
        AppendEventsTransaction transaction = connections.getConnection().eventChannel().startAppendEventsTransaction();
        events.forEach((event) -> transaction.appendEvent(serialized((DomainEventMessage<?>) event)));
        return () -> {
            transaction.commit().join();
            connections.shutdown();
        };
    }

    private static Event serialized(DomainEventMessage<?> event) {
        var payload = event.serializePayload(Notes.serializer(), byte[].class);
        return Event.newBuilder()
            .setMessageIdentifier(event.getIdentifier())
            .setAggregateIdentifier(event.getAggregateIdentifier())
            .setAggregateSequenceNumber(event.getSequenceNumber())
            .setAggregateType(event.getType())
            .setTimestamp(event.getTimestamp().toEpochMilli())
            .setPayload(SerializedObject.newBuilder()
                .setType(payload.getType().getName())
                .setRevision(payload.getType().getRevision())
                .setData(ByteString.copyFrom(payload.getData())))
            .build();
    }

    private AxonServerConfiguration configuration() {
        return AxonServerConfiguration.builder().servers(this.address).componentName("annals-contract").build();
    }

    private static AxonServerConnectionManager connect(AxonServerConfiguration configuration) {
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
            .axonServerConfiguration(configuration)
            .build();
        connections.start();
        return connections;
    }

    @Override
    public List<String> address() {
        return List.of(KIND, this.address);
    }

    @Override
    public void close() {
        this.stop.run();
    }

}
