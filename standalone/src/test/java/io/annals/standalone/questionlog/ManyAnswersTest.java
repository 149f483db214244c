package io.annals.standalone.questionlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.questionlog.QuestionLogImport.Loaded;
import io.annals.standalone.questionlog.QuestionLogImport.Options;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes, so it only runs on request. */
@EnabledIfEnvironmentVariable(named = "ANNALS_MANY_ANSWERS", matches = "\\d+",
        disabledReason = "ANNALS_MANY_ANSWERS is not set to a number of answers")
class ManyAnswersTest {

    @TempDir
    private Path folder;

    @Test
    void three_hundred_thousand_answers_are_imported_in_three_minutes() throws IOException {
        int answers = Integer.parseInt(System.getenv("ANNALS_MANY_ANSWERS"));
        Path file = new SyntheticLog(7, answers / 100, 1000, answers).write(this.folder.resolve("many.csv"));
        try (RunningAnnals annals = RunningAnnals.start()) {
            long begun = System.nanoTime();
            Loaded loaded = new QuestionLogImport(annals.bean(CommandDispatcher.class),
                    StoreInventory.of(annals.bean(EventStore.class)), new Options("many", Map.of(), true, 96))
                .load(file);
            assertThat(loaded.summary().refused()).as("%s", loaded.summary().refusals()).isZero();
            System.out.println("Sent: " + loaded);
            QuestionLogImportTest.assertAllThere(annals, loaded);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.println("Took: " + took);
            assertThat(took).isLessThan(Duration.ofMillis(answers * 180_000L / 300_000));
        }
    }

}
