package io.annals.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Command;
import io.annals.api.DomainEvent;
import io.annals.api.Refusal;
import io.annals.api.Role;
import io.annals.command.support.Scenario;
import io.annals.platform.command.CommandContext;
import io.annals.platform.messaging.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.awaitility.Awaitility.await;

/** A process with aggregates and automations on the real event store. */
final class RunningCommandSide implements AutoCloseable {

    private static final String KILLED = "killed";

    private static final Caller OFFICE = Scenario.caller(RunningAutomation.TENANT, Scenario.ADMIN, Role.PLATFORM_ADMIN);

    private final RunningAutomation automation;

    RunningCommandSide(HikariDataSource database, Clock clock) {
        this.automation = new RunningAutomation(database, clock).handledByAggregates();
    }

    /** The address of the database for a process that will be killed. */
    static String addressForKilled(HikariDataSource database) {
        return database.getJdbcUrl() + "&ApplicationName=" + KILLED;
    }

    /** Starts the process that will be killed. */
    static RunningCommandSide toBeKilled(String address) {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(address);
        return new RunningCommandSide(database, Clock.systemUTC());
    }

    /**
     * Starts the next process, once the database has noticed the death of the previous
     * one.
     */
    static RunningCommandSide afterKilled(HikariDataSource database, Clock clock) {
        JdbcClient sql = JdbcClient.create(database);
        await().atMost(Duration.ofMinutes(1))
            .until(() -> sql.sql("select count(*) from pg_stat_activity where application_name = ?")
                .param(KILLED)
                .query(Integer.class)
                .single() == 0);
        // Its claims would expire later; the test does not wait for that.
        sql.sql("update automation.token_entry set owner = null").update();
        return new RunningCommandSide(database, clock);
    }

    RunningAutomation automation() {
        return this.automation;
    }

    /** Starts the task runner. */
    RunningCommandSide carryingOut() {
        this.automation.carryingOut();
        return this;
    }

    /** Sends commands that must be accepted. */
    RunningCommandSide given(Command... commands) {
        for (Command command : commands) {
            this.automation.dispatcher().dispatch(command, OFFICE, CommandContext.NONE);
        }
        return this;
    }

    /** The code with which the command is refused; empty if it is accepted. */
    Optional<String> refusal(Command command) {
        try {
            given(command);
            return Optional.empty();
        }
        catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    /** The events of the aggregate of these types, in order. */
    List<DomainEvent> happened(UUID aggregateId, Class<?>... types) {
        return this.automation.history(aggregateId)
            .stream()
            .map((event) -> (DomainEvent) event.getPayload())
            .filter((event) -> Arrays.asList(types).contains(event.getClass()))
            .toList();
    }

    @Override
    public void close() {
        this.automation.close();
    }

}
