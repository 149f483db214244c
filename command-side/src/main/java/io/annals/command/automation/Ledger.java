package io.annals.command.automation;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lists and tasks as a batch of events finds and leaves them. What the batch changes
 * is held back and written together, at the latest before it is looked at.
 */
final class Ledger {

    private final Learners learners;

    private final Courses courses;

    private final Attempts attempts;

    private final GracePeriods gracePeriods;

    private final Regrades regrades;

    private final Todo todo;

    private long position;

    Ledger(JdbcTemplate database) {
        this.learners = new Learners(database);
        this.courses = new Courses(database);
        this.attempts = new Attempts(database);
        this.gracePeriods = new GracePeriods(database);
        this.regrades = new Regrades(database);
        this.todo = new Todo(database);
    }

    Learners learners() {
        return this.learners;
    }

    Courses courses() {
        return this.courses;
    }

    Attempts attempts() {
        return this.attempts;
    }

    GracePeriods gracePeriods() {
        return this.gracePeriods;
    }

    Regrades regrades() {
        return this.regrades;
    }

    Todo todo() {
        return this.todo;
    }

    /** The position of the last event of the batch. */
    long position() {
        return this.position;
    }

    void reached(long next) {
        this.position = Math.max(this.position, next);
    }

    void flush() {
        this.learners.flush();
        this.attempts.flush();
        this.todo.flush();
    }

}
