package io.annals.bench.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

import io.annals.bench.BenchmarkReport;
import io.annals.bench.ContenderComparison;
import io.annals.platform.projection.ProjectionPositions;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Replays each projection alone and all together, in turns with a plain read of the same
 * events and a COPY of the resulting rows.
 */
public final class ReplayBenchmark {

    private static final int FETCH = 1000;

    private static final Duration TIMEOUT = Duration.ofMinutes(30);

    private static final Duration POLL = Duration.ofMillis(200);

    private static final String READ = "plain read of the events";

    private static final String COPY = "COPY of the resulting rows";

    private static final String ALL = "all projections at once";

    private final DataSource database;

    private final ProjectionPositions positions;

    private final ReplayClient replayClient;

    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    /** Starts replays and tells when they are done. */
    public interface ReplayClient {

        void start(String projection);

        void startAll();

        boolean done(String projection);

    }

    public ReplayBenchmark(ConfigurableApplicationContext annals, ReplayClient replayClient) {
        this.database = annals.getBean(DataSource.class);
        this.positions = annals.getBean(ProjectionPositions.class);
        this.replayClient = replayClient;
    }

    /** Replays all events in the store. */
    public void run(BenchmarkReport report, int rounds) {
        long events = this.positions.head();
        for (int round = 0; round < rounds; round++) {
            time(report, READ, this::readEvents);
            time(report, COPY, this::copyRows);
            this.positions.names().forEach((name) -> time(report, name, () -> {
                this.replayClient.start(name);
                await(List.of(name));
            }));
            time(report, ALL, () -> {
                this.replayClient.startAll();
                await(this.positions.names());
            });
        }
        report.section("Replay");
        report.line("Of %,d events.".formatted(events));
        report.line("");
        report.line("| | seconds | events/s | : read | : COPY |");
        report.line("|---|---:|---:|---:|---:|");
        this.seconds.forEach((name, measured) -> report.line("| %s | %.2f | %,.0f | %.2f | %.2f |".formatted(name,
                median(measured), events / median(measured), ratio(READ, measured), ratio(COPY, measured))));
        report.line("");
    }

    /** Returns the median speed relative to the other measurement. */
    private double ratio(String other, List<Double> measured) {
        List<Double> others = this.seconds.getOrDefault(other, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            ratios.add(others.get(i) / measured.get(i));
        }
        return median(ratios);
    }

    private static double median(List<Double> values) {
        return ContenderComparison.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void time(BenchmarkReport report, String name, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double took = (System.nanoTime() - start) / 1e9;
        this.seconds.computeIfAbsent(name, (key) -> new ArrayList<>()).add(took);
        report.progress("replay  %-40s %.2f s".formatted(name, took));
    }

    private void await(List<String> projections) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!projections.stream().allMatch(this.replayClient::done)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The replay did not end in time");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    private void readEvents() {
        try (Connection connection = this.database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("""
                    select position, aggregate_type, aggregate_id, sequence_number, event_id, recorded_at, event_type,
                           revision, payload, metadata
                    from events.event order by position
                    """)) {
                select.setFetchSize(FETCH);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getString("payload");
                        rows.getString("metadata");
                    }
                }
            }
            connection.rollback();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void copyRows() {
        List<String> tables = JdbcClient.create(this.database).sql("""
                select table_name from information_schema.tables
                where table_schema = 'lms' and table_type = 'BASE TABLE'
                  and exists (select from information_schema.columns as c
                              where c.table_schema = 'lms' and c.table_name = tables.table_name
                                and c.column_name = 'tenant_id')
                """).query(String.class).list();
        try (Connection connection = this.database.getConnection()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : tables) {
                copyTable(connection, copy, table);
            }
            connection.rollback();
        }
        catch (SQLException | IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Copies into a table with the same columns and indexes, which is rolled back. */
    private static void copyTable(Connection connection, CopyManager copy, String table)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table lms.copied_%1$s (like lms.%1$s including all)".formatted(table));
        }
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        copy.copyOut("copy lms.%s to stdout (format binary)".formatted(table), rows);
        copy.copyIn("copy lms.copied_%s from stdin (format binary)".formatted(table),
                new ByteArrayInputStream(rows.toByteArray()));
    }

}
