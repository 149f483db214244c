package io.annals.command.automation;

import java.time.Duration;
import java.util.Map;

import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.task.TaskRunner;
import io.annals.command.automation.task.WakeUpSignal;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projection {@code automation}: the commands that are still to be sent because of
 * events. It only writes the list of tasks; {@link TaskRunner} sends them.
 */
public final class AutomationProjection implements Projection, ConfigurerModule {

    /** The name of the projection. */
    public static final String NAME = "automation";

    private static final String EMPTY = """
            truncate automation.task, automation.learner, automation.course, automation.attempt, automation.grace,
                     automation.regrade""";

    private final AutomationDatabase database;

    private final RelationalProcessor processor;

    /**
     * @param settleImported how long an attempt is left in progress whose deadline was
     * over when its start was recorded: the import still has to record how it ended
     * @param wakeUp wakes the task runner when a task is due earlier than those before
     */
    public AutomationProjection(AutomationDatabase database, Duration settleImported, WakeUpSignal wakeUp) {
        this.database = database;
        // One segment: the tasks of a course follow from events of many aggregates in
        // their order.
        this.processor = new RelationalProcessor(NAME, AutomationDatabase.SCHEMA, database.dataSource(), 1,
                new AutomationProjector(Policies.reactions(settleImported), database, wakeUp::wakeBefore));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** Creates the schema again if somebody dropped it. */
    @Override
    public void restart(Runnable tokens) {
        this.database.migrate();
        this.processor.restart(tokens, () -> JdbcClient.create(this.database.dataSource()).sql(EMPTY).update());
    }

    @Override
    public BulkLoad load() {
        return this.processor.load();
    }

    @Override
    public void configureModule(Configurer configurer) {
        this.processor.register(configurer.eventProcessing());
    }

}
