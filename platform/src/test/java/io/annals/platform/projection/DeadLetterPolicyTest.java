package io.annals.platform.projection;

import java.io.Serial;
import java.time.Instant;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.annals.api.course.CourseEvent.CourseCodeChanged;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class DeadLetterPolicyTest {

    private static final UUID COURSE = UUID.randomUUID();

    private final Logger logger = (Logger) LoggerFactory.getLogger(DeadLetterPolicy.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private final EventMessage<?> event = new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(41),
            new GenericDomainEventMessage<>("Course", COURSE.toString(), 3,
                    new CourseCodeChanged(COURSE, "SECRET", Instant.EPOCH)));

    @BeforeEach
    void listen() {
        this.log.start();
        this.logger.addAppender(this.log);
    }

    @AfterEach
    void stop() {
        this.logger.detachAppender(this.log);
    }

    @Test
    void one_line_says_which_event_became_a_dead_letter_and_why() {
        EnqueueDecision<?> decision = decide(true, new NoSuchColumn());
        assertThat(this.log.list).hasSize(1).first().satisfies((line) -> {
            assertThat(line.getLevel()).isEqualTo(Level.WARN);
            assertThat(line.getThrowableProxy()).isNull();
            assertThat(line.getFormattedMessage()).isEqualTo("lms cannot project CourseCodeChanged of aggregate "
                    + COURSE + " at position 41, so it is a dead letter: NoSuchColumn: lms.course has no column code");
        });
        assertThat(causeOf(decision)).isEqualTo("lms.course has no column code");
    }

    @Test
    void a_message_that_may_repeat_values_is_neither_logged_nor_kept() {
        EnqueueDecision<?> decision = decide(true, new IllegalArgumentException("SECRET is no code"));
        assertThat(causeOf(decision)).startsWith("IllegalArgumentException at " + getClass().getName())
            .doesNotContain("SECRET");
        assertThat(this.log.list).hasSize(1)
            .allSatisfy((line) -> assertThat(line.getFormattedMessage()).contains("IllegalArgumentException")
                .doesNotContain("SECRET"));
    }

    @Test
    void an_event_that_is_not_the_cause_is_tried_again_without_a_dead_letter() {
        assertThatIllegalStateException().isThrownBy(() -> decide(false, new IllegalArgumentException("down")));
        assertThat(this.log.list).isEmpty();
    }

    private EnqueueDecision<EventMessage<?>> decide(boolean causedByEvent, Throwable failure) {
        return new DeadLetterPolicy("lms", (cause) -> causedByEvent).decide(new GenericDeadLetter<>(COURSE, this.event),
                failure);
    }

    private static String causeOf(EnqueueDecision<?> decision) {
        return decision.enqueueCause().map(Cause.class::cast).map(Cause::message).orElseThrow();
    }

    private static final class NoSuchColumn extends RuntimeException implements ValueFree {

        @Serial
        private static final long serialVersionUID = 1L;

        private NoSuchColumn() {
            super("lms.course has no column code");
        }

    }

}
