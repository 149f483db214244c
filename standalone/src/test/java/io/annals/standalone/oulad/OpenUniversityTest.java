package io.annals.standalone.oulad;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.RunningAnnals;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.load.TotalsCheck;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the import of the whole dataset with the totals that its authors published: J.
 * Kuzilek, M. Hlosta, Z. Zdrahal, Scientific Data 4:170171 (2017).
 */
@EnabledIfEnvironmentVariable(named = "ANNALS_OULAD_DIR", matches = ".+",
        disabledReason = "ANNALS_OULAD_DIR is not set to the folder of the dataset")
class OpenUniversityTest {

    private static final LoadTotals PUBLISHED = new LoadTotals(22, 206, 6_364, 28_785, 32_593, 173_912, 173,
            Map.of("pass", 12_361L, "withdrawn", 10_156L, "fail", 7_052L, "distinction", 3_024L));

    private static final List<OuladModules.ModuleSummary> PUBLISHED_MODULES = List.of(
            module("AAA", "Social Sciences", 2, 748, "16.8"), module("BBB", "Social Sciences", 4, 7909, "30.2"),
            module("CCC", "STEM", 2, 4434, "44.5"), module("DDD", "STEM", 4, 6272, "35.9"),
            module("EEE", "STEM", 3, 2934, "24.6"), module("FFF", "STEM", 4, 7762, "31.0"),
            module("GGG", "Social Sciences", 3, 2534, "11.5"));

    private static OuladModules.ModuleSummary module(String module, String domain, int presentations, int students,
            String withdrawnPercent) {
        return new OuladModules.ModuleSummary(module, domain, presentations, students,
                new BigDecimal(withdrawnPercent));
    }

    @Test
    void both_read_stores_have_the_published_totals_also_after_a_replay() {
        Path folder = Path.of(System.getenv("ANNALS_OULAD_DIR"));
        try (RunningAnnals annals = RunningAnnals.start()) {
            LoadSummary<LoadTotals> summary = new OuladImport(annals.bean(CommandDispatcher.class),
                    StoreInventory.of(annals.bean(EventStore.class)), true, 96)
                .load(folder);
            assertThat(summary.rejected()).isZero();
            assertThat(summary.refused()).as("%s", summary.refusals()).isZero();
            assertPublished(annals);
            String token = annals.token("open-university", "admin");
            for (String projection : annals.bean(ProjectionPositions.class).names()) {
                assertThat(annals.post("/admin/projections/" + projection + "/replay", token, "").status())
                    .isEqualTo(202);
            }
            awaitEnd(annals, token);
            assertPublished(annals);
        }
    }

    private static void awaitEnd(RunningAnnals annals, String token) {
        org.awaitility.Awaitility.await()
            .atMost(java.time.Duration.ofMinutes(10))
            .pollInterval(java.time.Duration.ofMillis(500))
            .until(() -> {
                String all = annals.get("/admin/projections", token).body();
                return !all.contains("replaying") && !all.contains("paused");
            });
    }

    private static void assertPublished(RunningAnnals annals) {
        TotalsCheck.CheckResult found = annals.bean(TotalsCheck.class).check(PUBLISHED, OuladImport.TENANT);
        assertThat(found.matches()).as("%s", found).isTrue();
        assertThat(OuladModules.of(annals.bean(JdbcClient.class))).isEqualTo(PUBLISHED_MODULES);
        assertThat(annals.bean(MongoDatabase.class).getCollection("course_catalog").countDocuments()).isEqualTo(22);
    }

}
