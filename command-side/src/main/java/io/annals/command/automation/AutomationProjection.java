package io.annals.command.automation;

import java.util.Map;

import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The projection {@code automation}: what is still to be done because of what happened.
 * It only writes the list of that; {@link TaskRunner} carries it out.
 */
public final class AutomationProjection implements Projection, ConfigurerModule {

    /** The name of the projection. */
    public static final String NAME = "automation";

    private static final String EMPTY = """
            truncate automation.task, automation.learner, automation.course, automation.attempt, automation.grace,
                     automation.regrade""";

    private final AutomationDatabase database;

    private final AutomationSettings settings;

    private final WakeUpSignal alarm;

    private final RelationalProcessor processor;

    public AutomationProjection(AutomationDatabase database, AutomationSettings settings, WakeUpSignal alarm) {
        this.database = database;
        this.settings = settings;
        this.alarm = alarm;
        // One segment: what is to be done for a course follows from events of many
        // aggregates in their order.
        this.processor = new RelationalProcessor(NAME, AutomationDatabase.SCHEMA, database.dataSource(), 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** The schema is made anew where somebody dropped it. */
    @Override
    public void restart(Runnable tokens) {
        this.database.migrate();
        this.processor.restart(tokens, () -> JdbcClient.create(this.database.dataSource()).sql(EMPTY).update());
    }

    @Override
    public void configureModule(Configurer configurer) {
        this.processor.register(configurer.eventProcessing(), new AutomationEventHandler(Policy.all(this.settings),
                this.database, this.processor.transactions(), this.alarm::ring));
    }

}
