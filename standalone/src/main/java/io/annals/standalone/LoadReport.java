package io.annals.standalone;

import java.io.PrintStream;
import java.util.List;
import java.util.UUID;

import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.load.CountComparison;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.TotalsCheck;
import io.annals.standalone.oulad.OuladImport;
import io.annals.standalone.oulad.OuladModules;
import io.annals.standalone.questionlog.LogTotals;
import io.annals.standalone.questionlog.QuestionLogImport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says what a load did. */
@Component
class LoadReport {

    private static final int REJECTS_SHOWN = 20;

    private final PrintStream console = System.out;

    private final TotalsCheck check;

    private final ProjectionPositions positions;

    private final JdbcClient database;

    LoadReport(TotalsCheck check, ProjectionPositions positions, JdbcClient database) {
        this.check = check;
        this.positions = positions;
        this.database = database;
    }

    void print(LoadTotals totals, UUID tenant) {
        TotalsCheck.Result result = this.check.check(totals, tenant);
        this.console.printf("%n%s%s, %,d ms after the last command%n", result,
                result.holds() ? "All is there" : "Not all is there", result.waited().toMillis());
    }

    void print(QuestionLogImport.Loaded loaded) {
        printCommands(loaded.summary());
        long begun = System.nanoTime();
        this.positions.awaitCaughtUp(TotalsCheck.PATIENCE);
        long waited = (System.nanoTime() - begun) / 1_000_000;
        CountComparison comparison = new CountComparison(List.of("sent", "Postgres"), List
            .of(loaded.summary().totals().lines(), LogTotals.inPostgres(this.database, loaded.course()).lines()));
        this.console.printf("%n%s%s, %,d ms after the last command%n", comparison,
                comparison.holds() ? "All is there" : "Not all is there", waited);
    }

    private void printCommands(LoadSummary<?> summary) {
        this.console.printf("%n%,d commands carried out, %,d done before, %,d refused, in %d s (%,d/s)%n",
                summary.accepted(), summary.doneBefore(), summary.refused(), summary.took().toSeconds(),
                summary.rate());
        summary.refusals().forEach((refusal) -> this.console.println("  refused: " + refusal));
        this.console.printf("%,d rows rejected%n", summary.rejected());
        summary.rejects().stream().limit(REJECTS_SHOWN).forEach((reject) -> this.console.println("  " + reject));
    }

    void print(LoadSummary<LoadTotals> summary) {
        printCommands(summary);
        print(summary.totals(), OuladImport.TENANT);
        this.console.printf("%n%-8s %-16s %13s %9s %12s%n", "module", "domain", "presentations", "students",
                "withdrawn %");
        OuladModules.of(this.database)
            .forEach((module) -> this.console.printf("%-8s %-16s %13d %,9d %12s%n", module.module(), module.domain(),
                    module.presentations(), module.students(), module.withdrawnPercent()));
    }

}
