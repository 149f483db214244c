package io.annals.command.automation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.platform.testing.KilledProcess;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A process with automations is killed ({@code kill -9}). */
class KilledRunnerTest {

    private static final String PUT = "put";

    private static final String SENT_LINE = "sent ";

    /** The number of commands that the process sends before it blocks. */
    private static final int SENT = 10;

    private final List<UUID> attempts = Stream.generate(Ids::next).limit(40).toList();

    private HikariDataSource database;

    @BeforeEach
    void open() {
        this.database = TestPostgres.freshDatabase();
        Term term = new Term();
        Instant now = Instant.now();
        try (RunningAutomation automation = new RunningAutomation(this.database, Clock.systemUTC())) {
            this.attempts.forEach((id) -> automation.record(term.started(id, now.plusMillis(1), now)));
        }
    }

    @AfterEach
    void close() {
        this.database.close();
    }

    @Test
    void what_was_put_and_not_sent_is_not_lost() throws IOException {
        assertThat(runUntilKilled(0)).isEmpty();
        assertThat(sentAfterwards()).containsExactlyInAnyOrderElementsOf(this.attempts);
    }

    @Test
    void what_was_being_sent_is_sent_again() throws IOException {
        Set<UUID> all = new HashSet<>(runUntilKilled(SENT));
        assertThat(all).hasSizeGreaterThanOrEqualTo(SENT);
        all.addAll(sentAfterwards());
        assertThat(all).containsExactlyInAnyOrderElementsOf(this.attempts);
    }

    private Set<UUID> sentAfterwards() {
        Set<UUID> sent = ConcurrentHashMap.newKeySet();
        try (RunningAutomation automation = new RunningAutomation(this.database, Clock.systemUTC())) {
            automation.handle(ExpireAttempt.class, (message) -> {
                sent.add(((ExpireAttempt) message.getPayload()).attemptId());
                return null;
            }).carryingOut();
            automation.awaitNothingLeft();
        }
        return sent;
    }

    /** Returns the commands that the process reports as sent, and kills it. */
    private Set<UUID> runUntilKilled(int commands) throws IOException {
        return sent(KilledProcess.run(Automation.class,
                (lines) -> (commands == 0) ? lines.contains(PUT) : sent(lines).size() == commands,
                this.database.getJdbcUrl(), String.valueOf(commands)));
    }

    private static Set<UUID> sent(List<String> lines) {
        return lines.stream()
            .filter((line) -> line.startsWith(SENT_LINE))
            .map((line) -> UUID.fromString(line.substring(SENT_LINE.length())))
            .collect(Collectors.toSet());
    }

    /** The process that is killed. */
    static final class Automation {

        private Automation() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            HikariDataSource database = new HikariDataSource();
            database.setJdbcUrl(arguments[0]);
            int commands = Integer.parseInt(arguments[1]);
            RunningAutomation automation = new RunningAutomation(database, Clock.systemUTC());
            automation.caughtUp();
            System.out.println(PUT);
            if (commands > 0) {
                CountDownLatch never = new CountDownLatch(1);
                Set<UUID> sent = ConcurrentHashMap.newKeySet();
                automation.handle(ExpireAttempt.class, (message) -> {
                    UUID attempt = ((ExpireAttempt) message.getPayload()).attemptId();
                    if (sent.size() >= commands) {
                        never.await();
                    }
                    sent.add(attempt);
                    System.out.println(SENT_LINE + attempt);
                    return null;
                }).carryingOut();
            }
            new CountDownLatch(1).await();
        }

    }

}
