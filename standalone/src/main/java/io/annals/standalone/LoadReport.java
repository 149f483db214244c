package io.annals.standalone;

import java.io.PrintStream;
import java.time.Duration;
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

/** Prints the result of a load to the console. */
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
        TotalsCheck.CheckResult result = this.check.check(totals, tenant);
        printComparison(result, result.matches(), result.waited());
    }

    void print(QuestionLogImport.Loaded loaded) {
        printCommands(loaded.summary());
        long start = System.nanoTime();
        this.positions.awaitCaughtUp(TotalsCheck.CATCH_UP_TIMEOUT);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        CountComparison comparison = new CountComparison(List.of("sent", "Postgres"), List
            .of(loaded.summary().totals().lines(), LogTotals.inPostgres(this.database, loaded.course()).lines()));
        printComparison(comparison, comparison.matches(), waited);
    }

    private void printComparison(Object table, boolean matches, Duration waited) {
        this.console.printf("%n%s%s (checked %,d ms after the last command)%n", table,
                matches ? "The read models contain everything that was sent."
                        : "The read models do not contain everything that was sent.",
                waited.toMillis());
    }

    private void printCommands(LoadSummary<?> summary) {
        this.console.printf(
                "%n%,d commands carried out, %,d already done by an earlier load, %,d refused, in %d s (%,d/s)%n",
                summary.accepted(), summary.alreadyDone(), summary.refused(), summary.duration().toSeconds(),
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
