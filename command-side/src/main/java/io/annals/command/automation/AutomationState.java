package io.annals.command.automation;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The lists and tasks as a batch of events finds and leaves them. What the batch changes
 * is held back and written together, at the latest before it is looked at.
 */
final class AutomationState {

    private final SeatedLearners learners;

    private final CourseSeatLimits courses;

    private final OpenAttempts attempts;

    private final GracePeriods gracePeriods;

    private final OrderedRegrades regrades;

    private final TaskStore todo;

    private long position;

    AutomationState(JdbcTemplate database) {
        this.learners = new SeatedLearners(database);
        this.courses = new CourseSeatLimits(database);
        this.attempts = new OpenAttempts(database);
        this.gracePeriods = new GracePeriods(database);
        this.regrades = new OrderedRegrades(database);
        this.todo = new TaskStore(database);
    }

    SeatedLearners learners() {
        return this.learners;
    }

    CourseSeatLimits courses() {
        return this.courses;
    }

    OpenAttempts attempts() {
        return this.attempts;
    }

    GracePeriods gracePeriods() {
        return this.gracePeriods;
    }

    OrderedRegrades regrades() {
        return this.regrades;
    }

    TaskStore todo() {
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
