package io.annals.standalone.load;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.projection.ProjectionPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what a load sent with what the read stores then hold. */
@Component
public class TotalsCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final JdbcClient database;

    private final MongoDatabase documents;

    private final ProjectionPositions positions;

    TotalsCheck(JdbcClient database, MongoDatabase documents, ProjectionPositions positions) {
        this.database = database;
        this.documents = documents;
        this.positions = positions;
    }

    /**
     * The result of a check.
     *
     * @param caughtUp whether the read stores had seen everything in the end
     * @param waited how long they took to
     */
    public record Result(Totals expected, Totals postgres, Totals mongo, boolean caughtUp, Duration waited) {

        public boolean holds() {
            return this.caughtUp && this.expected.equals(this.postgres) && this.expected.equals(this.mongo);
        }

        /** As a table. */
        @Override
        public String toString() {
            StringBuilder table = new StringBuilder(
                    "%-26s %10s %10s %10s%n".formatted("", "sent", "Postgres", "MongoDB"));
            List<Map.Entry<String, Long>> sent = this.expected.lines();
            for (int i = 0; i < sent.size(); i++) {
                long inPostgres = this.postgres.lines().get(i).getValue();
                long inMongo = this.mongo.lines().get(i).getValue();
                boolean same = sent.get(i).getValue() == inPostgres && inPostgres == inMongo;
                table.append("%-26s %,10d %,10d %,10d%s%n".formatted(sent.get(i).getKey(), sent.get(i).getValue(),
                        inPostgres, inMongo, same ? "" : "   <- differs"));
            }
            return table.toString();
        }

    }

    /** Waits until the read stores have caught up, then compares. */
    public Result check(Totals expected, UUID tenant) {
        long begun = System.nanoTime();
        boolean caughtUp = this.positions.awaitCaughtUp(PATIENCE);
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        return new Result(expected, Totals.inPostgres(this.database, tenant), Totals.inMongo(this.documents, tenant),
                caughtUp, waited);
    }

}
