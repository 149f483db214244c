package io.annals.command.automation;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.annals.command.automation.database.AutomationDatabase;
import io.annals.command.automation.task.ReplayState;
import io.annals.command.automation.task.TaskRunner;
import io.annals.command.automation.task.TaskSettings;
import io.annals.command.automation.task.WakeUpSignal;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.projection.ProjectionPositions;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The automations of this process, in the application's primary database. */
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

    @Bean
    TaskSettings taskSettings(@Value("${annals.automation.parallel:8}") int parallel,
            @Value("${annals.automation.look-every:5s}") Duration lookEvery) {
        return new TaskSettings(parallel, lookEvery);
    }

    @Bean
    AutomationDatabase automationDatabase(DataSource dataSource) {
        return AutomationDatabase.migrate(dataSource);
    }

    @Bean
    WakeUpSignal taskWakeUpSignal() {
        return new WakeUpSignal();
    }

    @Bean
    AutomationProjection automationProjection(AutomationDatabase database,
            @Value("${annals.automation.settle-imported:1h}") Duration settleImported, WakeUpSignal wakeUp) {
        return new AutomationProjection(database, settleImported, wakeUp);
    }

    @Bean
    TaskRunner taskRunner(AutomationDatabase database, CommandDispatcher dispatcher, Clock clock, TaskSettings settings,
            WakeUpSignal wakeUp, ProjectionPositions positions, MeterRegistry meters) {
        return new TaskRunner(database, dispatcher, clock, settings, wakeUp,
                ReplayState.of(positions, AutomationProjection.NAME), meters);
    }

}
