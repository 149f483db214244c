package io.annals.platform.serialization.history;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.DomainEvent;
import io.annals.api.EventRevision;
import io.annals.api.Events;
import io.annals.api.assessment.AssessmentEvent.AssessmentConfigured;
import io.annals.api.assessment.AssessmentEvent.AssessmentCreated;
import io.annals.api.assessment.AssessmentEvent.AssessmentDescribed;
import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.api.assessment.QuestionEvent.QuestionAdded;
import io.annals.api.assessment.QuestionEvent.QuestionRevised;
import io.annals.api.assessment.SectionEvent.SectionAdded;
import io.annals.api.assessment.SectionEvent.SectionRevised;
import io.annals.api.attempt.AttemptEvent.AttemptStarted;
import io.annals.api.course.Content;
import io.annals.api.course.ContentEvent.ContentAdded;
import io.annals.api.course.ContentEvent.ContentRevised;
import io.annals.api.course.CourseDetails;
import io.annals.api.course.CourseEvent.AssessmentPlaced;
import io.annals.api.course.CourseEvent.CourseCreated;
import io.annals.api.course.CourseEvent.CourseDescribed;
import io.annals.api.course.CourseSettings;
import io.annals.api.course.Module;
import io.annals.api.course.ModuleEvent.ModuleAdded;
import io.annals.api.course.ModuleEvent.ModuleDescribed;
import io.annals.api.course.ResourceEvent.ResourceAttached;
import io.annals.api.course.ResourceEvent.ResourceRevised;
import io.annals.api.course.Unit;
import io.annals.api.course.UnitEvent.UnitAdded;
import io.annals.api.course.UnitEvent.UnitDescribed;
import io.annals.platform.serialization.EventSerializer;
import io.annals.platform.serialization.EventTypes;
import io.annals.platform.serialization.Samples;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Events of every old revision are converted to the current one. */
class UpcastersTest {

    private static final Instant TIME = Instant.parse("2014-10-01T08:30:00.123456Z");

    private static final LocalDate DAY = LocalDate.of(2014, 10, 1);

    private final EventSerializer serializer = EventSerializer.of(new EventTypes(Events.all()));

    static Stream<Class<? extends DomainEvent>> revised() {
        return Events.all().stream().filter((event) -> event.isAnnotationPresent(EventRevision.class));
    }

    @ParameterizedTest
    @MethodSource("revised")
    void every_revision_is_brought_to_that_of_today(Class<? extends DomainEvent> event) throws IOException {
        for (int revision = 1; revision < event.getAnnotation(EventRevision.class).value(); revision++) {
            assertThat(read(event.getSimpleName(), revision)).isInstanceOf(event);
        }
    }

    @Test
    void settings_that_were_any_object_are_kept() throws IOException {
        assertThat(read("CourseCreated", 1))
            .isEqualTo(new CourseCreated(id("courseId"), id("organizationId"), id("departmentId"), "some code",
                    new CourseDetails("some title", "some description", "some category", "some difficultyLevel", 13,
                            Map.of("metadata", List.of(1, "two", true))),
                    DAY, DAY, List.of("some learningObjectives"),
                    CourseSettings.other(Map.of("settings", List.of(1, "two", true))), null, TIME));
    }

    @Test
    void items_that_had_no_state_of_their_own_are_published_and_required() throws IOException {
        assertThat(read("ModuleAdded", 1)).isEqualTo(new ModuleAdded(id("courseId"), id("moduleId"), 10,
                new Module("some title", "some description", 12, List.of(), Map.of()), true, TIME));
        assertThat(read("UnitAdded", 1)).isEqualTo(new UnitAdded(id("courseId"), id("moduleId"), id("unitId"), 10,
                new Unit("some title", "some description", "some type", 12, Map.of()), true, TIME));
        assertThat(read("ContentAdded", 1)).isEqualTo(new ContentAdded(id("courseId"), id("unitId"), id("contentId"),
                10, new Content("some type", "some title", Map.of("contentData", List.of(1, "two", true)), 17,
                        Map.of("metadata", List.of(1, "two", true)), true),
                TIME));
        assertThat(read("AssessmentPlaced", 1))
            .isEqualTo(new AssessmentPlaced(id("courseId"), id("unitId"), id("assessmentId"), true, null, null, TIME));
    }

    @ParameterizedTest
    @ValueSource(classes = { CourseCreated.class, CourseDescribed.class, ModuleAdded.class, ModuleDescribed.class,
            UnitAdded.class, UnitDescribed.class, ContentAdded.class, ContentRevised.class, ResourceAttached.class,
            ResourceRevised.class, SectionAdded.class, SectionRevised.class, QuestionAdded.class, QuestionRevised.class,
            AssessmentCreated.class, AssessmentDescribed.class, AssessmentConfigured.class, AssessmentReleased.class })
    void fields_that_stood_in_the_event_itself_are_the_record_that_it_has_now(Class<?> event) throws IOException {
        int flat = event.getAnnotation(EventRevision.class).value() - 1;
        assertThat(read(event.getSimpleName(), flat)).isEqualTo(Samples.of(event));
    }

    @Test
    void scores_that_were_whole_numbers_read_as_decimals() throws IOException {
        assertThat(read("AttemptStarted", 2)).asInstanceOf(InstanceOfAssertFactories.type(AttemptStarted.class))
            .satisfies((started) -> assertThat(started.maxScore()).isEqualTo("8"))
            .satisfies((started) -> assertThat(started.passingScore()).isEqualTo("12"));
    }

    private Object read(String type, int revision) throws IOException {
        EventData<?> stored = new GenericDomainEventEntry<>("Course", id("courseId").toString(), 0,
                UUID.randomUUID().toString(), Instant.EPOCH, type, Integer.toString(revision),
                golden(type + "." + revision + ".json"), "{}".getBytes(UTF_8));
        IntermediateEventRepresentation today = Upcasters.upcaster()
            .upcast(Stream.of(new InitialEventRepresentation(stored, this.serializer)))
            .findFirst()
            .orElseThrow();
        return this.serializer.deserialize(today.getData());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file = UpcastersTest.class.getResourceAsStream("/golden/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

}
