package io.annals.standalone.oulad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.InterruptingDispatcher;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.load.TotalsCheck;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class OuladImportTest {

    private static final LoadTotals EXPECTED = new LoadTotals(1, 2, 2, 5, 5, 6, 1,
            Map.of("pass", 1L, "withdrawn", 2L, "fail", 1L, "distinction", 1L));

    @TempDir
    private Path folder;

    @Test
    void each_rejected_row_is_reported_with_file_line_and_reason() throws IOException {
        Dataset dataset = Dataset.read(SmallDataset.in(this.folder));
        assertThat(dataset.rejects().kept()).map(Object::toString)
            .containsExactly("courses.csv:3: code_presentation is not a year followed by B or J",
                    "assessments.csv:4: assessment_type is not one of [CMA, Exam, TMA]",
                    "vle.csv:4: id_site is not a whole number",
                    "studentInfo.csv:7: the student's enrollment occurs twice",
                    "studentRegistration.csv:7: id_student is not in studentInfo for this course",
                    "studentAssessment.csv.gz:8: score is not between 0 and 100",
                    "studentAssessment.csv.gz:9: id_assessment is not in assessments",
                    "studentAssessment.csv.gz:10: the row has 2 fields, not 5",
                    "studentVle.csv:7: id_site belongs to another course or is not in vle",
                    "studentVle.csv:8: sum_click is less than 1");
        assertThat(dataset.totals()).isEqualTo(EXPECTED);
    }

    @Test
    void a_missing_file_is_reported() throws IOException {
        Files.delete(SmallDataset.in(this.folder).resolve("vle.csv"));
        assertThatIllegalArgumentException().isThrownBy(() -> Dataset.read(this.folder))
            .withMessageContaining("vle.csv");
    }

    @Test
    void an_import_interrupted_anywhere_resumes_without_duplicates() throws IOException {
        SmallDataset.in(this.folder);
        try (RunningAnnals annals = RunningAnnals.start()) {
            StoreInventory inventory = StoreInventory.of(annals.bean(EventStore.class));
            for (int allowed : new int[] { 3, 20, 20, 20, 17 }) {
                assertThatThrownBy(
                        () -> new OuladImport(new InterruptingDispatcher(annals, allowed), inventory, true, 4)
                            .load(this.folder))
                    .isInstanceOf(InterruptingDispatcher.InterruptedLoadException.class);
            }
            LoadSummary<LoadTotals> last = new OuladImport(annals.bean(CommandDispatcher.class), inventory, true, 4)
                .load(this.folder);
            assertThat(last.refused()).as("%s", last.refusals()).isZero();
            assertThat(last.rejected()).isEqualTo(10);
            TotalsCheck.CheckResult found = annals.bean(TotalsCheck.class).check(EXPECTED, OuladImport.TENANT);
            assertThat(found.matches()).as("%s", found).isTrue();
            long head = annals.bean(EventStore.class).createHeadToken().position().orElseThrow();
            LoadSummary<LoadTotals> again = new OuladImport(annals.bean(CommandDispatcher.class), inventory, true, 4)
                .load(this.folder);
            assertThat(again.accepted()).isEqualTo(0);
            assertThat(annals.bean(EventStore.class).createHeadToken().position()).hasValue(head);
            assertThat(duplicatedEvents(annals)).isZero();
            assertThat(clicks(annals)).containsExactly(1, 7, 10);
        }
    }

    private static List<Integer> clicks(RunningAnnals annals) {
        return annals.bean(JdbcClient.class)
            .sql("select interactions from lms.content_progress order by interactions")
            .query(Integer.class)
            .list();
    }

    private static long duplicatedEvents(RunningAnnals annals) {
        return annals.bean(JdbcClient.class).sql("""
                select count(*) from (
                    select aggregate_id from events.event
                    where event_type in ('AttemptSubmitted', 'AttemptGraded', 'OutcomeRecorded', 'LearnerWithdrawn',
                        'LearnerEnrolled', 'CoursePublished')
                    group by aggregate_id, event_type having count(*) > 1) as twice
                """).query(Long.class).single();
    }

}
