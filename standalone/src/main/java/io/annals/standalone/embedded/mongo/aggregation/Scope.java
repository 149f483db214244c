package io.annals.standalone.embedded.mongo.aggregation;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * What the stages of a pipeline may use. All collections are resolved by the database, so
 * a stage sees what the user of the database sees.
 *
 * @param database the database of the pipeline
 * @param databases the other databases, for {@code $merge}
 * @param oplog the log of the library, for {@code $merge}
 * @param writable whether a stage may write
 */
record Scope(MongoDatabase database, DatabaseResolver databases, Oplog oplog, boolean writable) {

    @Nullable MongoCollection<?> collection(@Nullable Object name) {
        if (name instanceof String text) {
            return this.database.resolveCollection(text, false);
        }
        throw Failures.invalid("The name of a collection is a string.");
    }

    void requireWritable(String stage) {
        if (!this.writable) {
            throw new MongoServerError(13, "Unauthorized",
                    "not authorized to execute the stage %s: the user may only read".formatted(stage));
        }
    }

}
