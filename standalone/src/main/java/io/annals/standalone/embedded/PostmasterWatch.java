package io.annals.standalone.embedded;

import java.time.Duration;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a server again that ended without being stopped, for example because the system
 * ran out of memory. Gives up if the server does not keep running after several tries.
 */
final class PostmasterWatch implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(PostmasterWatch.class);

    private static final Duration INTERVAL = Duration.ofMillis(500);

    /** The most restarts in a row, each within {@link #STABLE} of the last one. */
    private static final int RESTARTS = 5;

    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Postmaster postmaster;

    private final int port;

    private final Consumer<EmbeddedStoreException> whenGivingUp;

    private final Thread thread;

    private boolean closed;

    private int restarts;

    private long lastRestart;

    private @Nullable RuntimeException lastFailure;

    /**
     * @param port the port of the server
     * @param whenGivingUp called once if the server cannot be kept running
     */
    PostmasterWatch(Postmaster postmaster, int port, Consumer<EmbeddedStoreException> whenGivingUp) {
        this.postmaster = postmaster;
        this.port = port;
        this.whenGivingUp = whenGivingUp;
        this.thread = Thread.ofPlatform().name("annals-postgres-watch").daemon().unstarted(this::run);
    }

    void start() {
        this.thread.start();
    }

    private void run() {
        try {
            while (keepRunning()) {
                Thread.sleep(INTERVAL);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        catch (EmbeddedStoreException ex) {
            this.whenGivingUp.accept(ex);
        }
        catch (RuntimeException ex) {
            this.whenGivingUp.accept(EmbeddedStoreException.keepsEnding(this.postmaster.log(), ex));
        }
    }

    /** Returns false once the watch is closed. */
    private synchronized boolean keepRunning() {
        if (!this.closed && this.postmaster.hasEnded()) {
            restart();
        }
        return !this.closed;
    }

    private void restart() {
        long now = System.nanoTime();
        this.restarts = (now - this.lastRestart < STABLE.toNanos()) ? this.restarts + 1 : 1;
        if (this.restarts > RESTARTS) {
            throw EmbeddedStoreException.keepsEnding(this.postmaster.log(), this.lastFailure);
        }
        this.lastRestart = now;
        logger.warn("The embedded Postgres ended unexpectedly; starting it again");
        try {
            this.postmaster.takeOver();
            this.postmaster.start(this.port);
            logger.info("The embedded Postgres runs again after {} ms", (System.nanoTime() - now) / 1_000_000);
        }
        catch (EmbeddedStoreException ex) {
            logger.warn("The embedded Postgres cannot be started: {}", ex.getMessage());
            this.lastFailure = ex;
        }
    }

    /** Ends the watch, after a restart that is under way. */
    @Override
    public void close() {
        synchronized (this) {
            this.closed = true;
        }
    }

}
