package io.annals.command.automation;

import java.time.Instant;
import java.util.function.Consumer;

import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.policy.AutomationState;
import io.annals.command.automation.policy.PolicyReactions;
import io.annals.platform.messaging.EventContext;
import io.annals.platform.projection.relational.BatchProjector;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lets the policies react to batches of events. */
final class AutomationProjector implements BatchProjector<AutomationState> {

    private final PolicyReactions reactions;

    private final JdbcTemplate database;

    private final Consumer<Instant> scheduled;

    /**
     * @param scheduled is told when the first of the new tasks is due, once they are
     * durable
     */
    AutomationProjector(PolicyReactions reactions, AutomationDatabase database, Consumer<Instant> scheduled) {
        this.reactions = reactions;
        this.database = new JdbcTemplate(database.dataSource());
        this.scheduled = scheduled;
    }

    @Override
    public boolean handles(Class<?> eventType) {
        return this.reactions.handles(eventType);
    }

    @Override
    public AutomationState begin() {
        return new AutomationState(this.database);
    }

    @Override
    public void add(EventContext event, AutomationState batch) {
        this.reactions.apply(event, batch);
    }

    @Override
    public void write(AutomationState batch) {
        batch.flush();
    }

    @Override
    public void committed(AutomationState batch) {
        this.scheduled.accept(batch.tasks().earliest());
    }

}
