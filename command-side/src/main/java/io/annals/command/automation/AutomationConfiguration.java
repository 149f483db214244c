package io.annals.command.automation;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

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
    AutomationSettings automationSettings(@Value("${annals.automation.parallel:8}") int parallel,
            @Value("${annals.automation.look-every:5s}") Duration lookEvery,
            @Value("${annals.automation.settle-imported:1h}") Duration settleImported) {
        return new AutomationSettings(parallel, lookEvery, settleImported);
    }

    @Bean
    AutomationDatabase automationDatabase(DataSource dataSource) {
        return AutomationDatabase.migrate(dataSource);
    }

    @Bean
    WakeUpSignal automationAlarm() {
        return new WakeUpSignal();
    }

    @Bean
    AutomationProjection automationProjection(AutomationDatabase database, AutomationSettings settings,
            WakeUpSignal alarm) {
        return new AutomationProjection(database, settings, alarm);
    }

    @Bean
    TaskRunner taskRunner(AutomationDatabase database, CommandDispatcher dispatcher, Clock clock,
            AutomationSettings settings, WakeUpSignal alarm, ProjectionPositions positions, MeterRegistry meters) {
        return new TaskRunner(database, dispatcher, clock, settings, alarm, ReplayState.of(positions), meters);
    }

}
