package io.annals.standalone.questionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.InterruptingDispatcher;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.questionlog.QuestionLogImport.Loaded;
import io.annals.standalone.questionlog.QuestionLogImport.Options;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class QuestionLogImportTest {

    private static final Options OPTIONS = new Options("tutor", Map.of(), true, 8);

    @TempDir
    private Path folder;

    @Test
    void an_import_interrupted_anywhere_resumes_without_duplicates() throws IOException {
        Path file = new SyntheticLog(11, 8, 130, 2000).write(this.folder.resolve("tutor.csv"));
        try (RunningAnnals annals = RunningAnnals.start()) {
            for (int allowed : new int[] { 3, 40, 150, 500, 900 }) {
                assertThatThrownBy(() -> load(annals, new InterruptingDispatcher(annals, allowed), file))
                    .isInstanceOf(InterruptingDispatcher.InterruptedLoadException.class);
            }
            Loaded last = load(annals, annals.bean(CommandDispatcher.class), file);
            assertThat(last.summary().refused()).as("%s", last.summary().refusals()).isZero();
            assertThat(last.summary().alreadyDone()).isGreaterThan(1500);
            assertAllThere(annals, last);
            long head = head(annals);
            Loaded again = load(annals, annals.bean(CommandDispatcher.class), file);
            assertThat(again.summary().accepted()).isZero();
            assertThat(head(annals)).isEqualTo(head);
            assertThat(again.summary().totals()).isEqualTo(last.summary().totals());
        }
    }

    private static Loaded load(RunningAnnals annals, CommandDispatcher dispatcher, Path file) {
        return new QuestionLogImport(dispatcher, StoreInventory.of(annals.bean(EventStore.class)), OPTIONS).load(file);
    }

    private static long head(RunningAnnals annals) {
        return annals.bean(EventStore.class).createHeadToken().position().orElseThrow();
    }

    static void assertAllThere(RunningAnnals annals, Loaded loaded) {
        assertThat(annals.bean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(5))).isTrue();
        assertThat(LogTotals.inPostgres(annals.bean(JdbcClient.class), loaded.course()))
            .isEqualTo(loaded.summary().totals());
    }

}
