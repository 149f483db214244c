package io.annals.platform.axon;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

import org.axonframework.common.lock.Lock;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/**
 * One lock per aggregate and process, held from loading until the unit of work ends:
 * exclusive for aggregates that change, shared for aggregates that a rule only reads. So
 * many learners can enroll in a course at the same time, but not while it is being
 * archived. Between processes the event store detects conflicts.
 */
public final class AggregateLocks implements LockFactory {

    private static final long TIMEOUT_SECONDS = 5;

    private static final ThreadLocal<Boolean> SHARING = ThreadLocal.withInitial(() -> false);

    private final ConcurrentHashMap<String, AggregateLock> entries = new ConcurrentHashMap<>();

    /** Loads an aggregate that the current unit of work reads but does not change. */
    public static <T> Aggregate<T> look(Repository<T> repository, UUID id) {
        return sharing(() -> repository.load(id.toString()));
    }

    private static <T> T sharing(Supplier<T> loading) {
        boolean before = SHARING.get();
        SHARING.set(true);
        try {
            return loading.get();
        }
        finally {
            SHARING.set(before);
        }
    }

    @Override
    public Lock obtainLock(String identifier) {
        boolean shared = SHARING.get();
        AggregateLock entry = this.entries.compute(identifier,
                (id, existing) -> ((existing != null) ? existing : new AggregateLock()).joined());
        java.util.concurrent.locks.Lock lock = shared ? entry.lock.readLock() : entry.lock.writeLock();
        try {
            if (lock.tryLock(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                return new Held(identifier, lock);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        leave(identifier);
        throw new LockAcquisitionFailedException("The aggregate is locked by other commands");
    }

    private void leave(String identifier) {
        this.entries.computeIfPresent(identifier, (id, entry) -> entry.left() ? entry : null);
    }

    /** A lock and its number of users; accessed only within atomic steps of the map. */
    private static final class AggregateLock {

        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        private int users;

        AggregateLock joined() {
            this.users++;
            return this;
        }

        boolean left() {
            this.users--;
            return this.users > 0;
        }

    }

    private final class Held implements Lock {

        private final String identifier;

        private final java.util.concurrent.locks.Lock lock;

        private boolean held = true;

        private Held(String identifier, java.util.concurrent.locks.Lock lock) {
            this.identifier = identifier;
            this.lock = lock;
        }

        @Override
        public void release() {
            if (this.held) {
                this.held = false;
                this.lock.unlock();
                leave(this.identifier);
            }
        }

        @Override
        public boolean isHeld() {
            return this.held;
        }

    }

}
