package io.annals.standalone.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.projection.ProjectionPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what a load sent with the contents of the read models. */
@Component
public class TotalsCheck {

    /** The longest time to wait for the read models to catch up. */
    public static final Duration CATCH_UP_TIMEOUT = Duration.ofMinutes(10);

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
     * @param caughtUp whether the read models caught up in time
     * @param waited how long the check waited for them
     */
    public record CheckResult(LoadTotals expected, LoadTotals postgres, LoadTotals mongo, boolean caughtUp,
            Duration waited) {

        public boolean matches() {
            return this.caughtUp && this.expected.equals(this.postgres) && this.expected.equals(this.mongo);
        }

        /** Formats the counts as a table. */
        @Override
        public String toString() {
            return new CountComparison(List.of("sent", "Postgres", "MongoDB"),
                    List.of(this.expected.lines(), this.postgres.lines(), this.mongo.lines()))
                .toString();
        }

    }

    /** Waits until the read models have caught up, then compares the counts. */
    public CheckResult check(LoadTotals expected, UUID tenant) {
        long start = System.nanoTime();
        boolean caughtUp = this.positions.awaitCaughtUp(CATCH_UP_TIMEOUT);
        Duration waited = Duration.ofNanos(System.nanoTime() - start);
        return new CheckResult(expected, LoadTotals.inPostgres(this.database, tenant),
                LoadTotals.inMongo(this.documents, tenant), caughtUp, waited);
    }

}
