package io.annals.projection.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Whose fault a failure is: the event's, or the store's, which a later try may find well.
 */
final class Faults {

    private Faults() {
    }

    static boolean isOfEvent(RuntimeException failure) {
        return switch (failure) {
            case OvertakenException overtaken -> false;
            case UnableToClaimTokenException unclaimed -> false;
            case MongoBulkWriteException write -> !write.getWriteErrors().isEmpty();
            case MongoException store -> false;
            default -> true;
        };
    }

}
