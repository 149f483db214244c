package io.annals.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import io.annals.api.Events;
import io.annals.command.course.Course;
import io.annals.command.support.CurrentSnapshots;
import io.annals.command.support.Scenario;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** Which snapshots the event store of Axon Server is told to use. */
class UsableSnapshotsTest {

    private static final String CLASS = Course.class.getName();

    private static final String REVISION = Course.class.getAnnotation(Revision.class).value();

    private final SnapshotFilter filter = filter();

    private static SnapshotFilter filter() {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
            .configureSerializer((found) -> EventSerializer.of(new EventTypes(Events.all())))
            .registerComponent(SnapshotFilter.class, (found) -> new CurrentSnapshots(CommandModel.AGGREGATES));
        new CommandModel().configureModule(configurer);
        return configurer.buildConfiguration().snapshotFilter();
    }

    @Test
    void one_that_todays_aggregate_wrote_is_used() {
        assertThat(this.filter.allow(snapshot("Course", CLASS, REVISION, "{}"))).isTrue();
    }

    @Test
    void one_of_another_revision_or_class_only_costs_time() {
        assertThat(this.filter.allow(snapshot("Course", CLASS, "0", "{}"))).isFalse();
        assertThat(this.filter.allow(snapshot("Course", "io.annals.Gone", REVISION, "{}"))).isFalse();
        assertThat(this.filter.allow(snapshot("Gone", "io.annals.Gone", REVISION, "{}"))).isFalse();
    }

    @Test
    void one_that_is_damaged_only_costs_time() {
        assertThat(this.filter.allow(snapshot("Course", CLASS, REVISION, "{\"lifecycle\": {\"status\": \"NO SUCH\"}}")))
            .isFalse();
    }

    private static GenericDomainEventEntry<byte[]> snapshot(String type, String payloadType, String revision,
            String payload) {
        return new GenericDomainEventEntry<>(type, Scenario.id().toString(), 200, Scenario.id().toString(),
                Scenario.NOW, payloadType, revision, payload.getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

}
