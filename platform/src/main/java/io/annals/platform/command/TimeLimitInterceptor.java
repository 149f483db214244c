package io.annals.platform.command;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.timeout.AxonTimeoutException;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Interrupts the handling of a command that takes too long, for example because a
 * database does not respond. The command fails with an {@link AxonTimeoutException}.
 * <p>
 * Axon's own interceptor takes a stack trace for each command, which costs more than the
 * command itself if the thread also serves an HTTP request.
 */
public final class TimeLimitInterceptor implements MessageHandlerInterceptor<CommandMessage<?>>, AutoCloseable {

    private static final int CHECKS_PER_LIMIT = 60;

    private final Set<Handling> running = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService checks = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("annals-time-limit").daemon().factory());

    private final long limit;

    /**
     * @param limit how long a command may take; an overdue one is found at most a 60th of
     * the limit later
     */
    public TimeLimitInterceptor(Duration limit) {
        this.limit = limit.toNanos();
        long interval = this.limit / CHECKS_PER_LIMIT;
        var unused = this.checks.scheduleWithFixedDelay(() -> this.running.forEach(Handling::check), interval, interval,
                TimeUnit.NANOSECONDS);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Handling handling = new Handling(System.nanoTime() + this.limit);
        this.running.add(handling);
        try {
            return chain.proceed();
        }
        catch (Exception ex) {
            throw handling.isOverdue() ? tookTooLong(unitOfWork.getMessage(), ex) : ex;
        }
        finally {
            this.running.remove(handling);
            handling.end();
        }
    }

    private static AxonTimeoutException tookTooLong(CommandMessage<?> command, Exception cause) {
        AxonTimeoutException timeout = new AxonTimeoutException(command.getCommandName() + " took too long");
        timeout.initCause(cause);
        return timeout;
    }

    @Override
    public void close() {
        this.checks.shutdownNow();
    }

    /** A command that the current thread handles. */
    private static final class Handling {

        private final Thread thread = Thread.currentThread();

        private final long end;

        private boolean overdue;

        private boolean ended;

        Handling(long end) {
            this.end = end;
        }

        synchronized void check() {
            if (!this.ended && !this.overdue && System.nanoTime() - this.end > 0) {
                this.overdue = true;
                this.thread.interrupt();
            }
        }

        synchronized boolean isOverdue() {
            return this.overdue;
        }

        /** Clears the interruption, so that what the thread does next is not affected. */
        synchronized void end() {
            this.ended = true;
            if (this.overdue) {
                Thread.interrupted();
            }
        }

    }

}
