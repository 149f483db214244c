package io.annals.platform.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TimeLimitInterceptorTest {

    private static final UnitOfWork<CommandMessage<?>> COMMAND = new DefaultUnitOfWork<>(
            new GenericCommandMessage<>("command"));

    private final CountDownLatch never = new CountDownLatch(1);

    private TimeLimitInterceptor limit = new TimeLimitInterceptor(Duration.ofMillis(50));

    @AfterEach
    void close() {
        this.limit.close();
    }

    @Test
    void a_command_that_waits_for_ever_fails_and_leaves_its_thread_as_it_was() {
        assertThatExceptionOfType(AxonTimeoutException.class).isThrownBy(() -> this.limit.handle(COMMAND, () -> {
            this.never.await();
            return "unreachable";
        })).withCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void an_overdue_command_that_ends_nevertheless_has_its_result() throws Exception {
        Object result = this.limit.handle(COMMAND, () -> {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.onSpinWait();
            }
            return "result";
        });
        assertThat(result).isEqualTo("result");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_failure_within_the_limit_stays_as_it_is() {
        this.limit.close();
        this.limit = new TimeLimitInterceptor(Duration.ofMinutes(1));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> this.limit.handle(COMMAND, () -> {
            throw new IllegalStateException("refused");
        })).withMessage("refused");
    }

}
