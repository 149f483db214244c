package io.annals.command.automation;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Ids;
import io.annals.api.attempt.AttemptCommand.ExpireAttempt;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A process with automations that is killed, as {@code kill -9} does it. */
class KilledRunnerTest {

    private static final String PUT = "put";

    /** As many commands the process sends before it comes to a stop. */
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
            await().atMost(Duration.ofMinutes(1)).until(() -> automation.caughtUp().tasks().isEmpty());
        }
        return sent;
    }

    /** What the process says that it sent, after which it is killed. */
    private Set<UUID> runUntilKilled(int commands) throws IOException {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                Automation.class.getName(), this.database.getJdbcUrl(), String.valueOf(commands))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
        Set<UUID> sent = new HashSet<>();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("sent ")) {
                    sent.add(UUID.fromString(line.substring("sent ".length())));
                }
                if ((commands == 0) ? line.equals(PUT) : sent.size() == commands) {
                    // The handle kills; the process itself would close the stream that is
                    // still to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        finally {
            process.destroyForcibly();
        }
        return sent;
    }

    /** What the killed process does. */
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
                    System.out.println("sent " + attempt);
                    return null;
                }).carryingOut();
            }
            new CountDownLatch(1).await();
        }

    }

}
