package io.annals.standalone.load;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import io.annals.platform.projection.ProjectionPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares what a load sent with what the read stores then hold. */
@Component
public class TotalsCheck {

    /** How long the read stores may take to catch up. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

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
    public record Result(LoadTotals expected, LoadTotals postgres, LoadTotals mongo, boolean caughtUp,
            Duration waited) {

        public boolean holds() {
            return this.caughtUp && this.expected.equals(this.postgres) && this.expected.equals(this.mongo);
        }

        /** As a table. */
        @Override
        public String toString() {
            return new CountComparison(List.of("sent", "Postgres", "MongoDB"),
                    List.of(this.expected.lines(), this.postgres.lines(), this.mongo.lines()))
                .toString();
        }

    }

    /** Waits until the read stores have caught up, then compares. */
    public Result check(LoadTotals expected, UUID tenant) {
        long begun = System.nanoTime();
        boolean caughtUp = this.positions.awaitCaughtUp(PATIENCE);
        Duration waited = Duration.ofNanos(System.nanoTime() - begun);
        return new Result(expected, LoadTotals.inPostgres(this.database, tenant),
                LoadTotals.inMongo(this.documents, tenant), caughtUp, waited);
    }

}
