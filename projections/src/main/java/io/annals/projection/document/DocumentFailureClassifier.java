package io.annals.projection.document;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import io.annals.platform.projection.FailureClassifier;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * Classifies the failures of projections to MongoDB. The event is the cause unless the
 * store failed or another process has taken over.
 */
final class DocumentFailureClassifier implements FailureClassifier {

    @Override
    public boolean isCausedByEvent(Throwable failure) {
        return switch (failure) {
            case OptimisticLockingException conflict -> false;
            case UnableToClaimTokenException unclaimed -> false;
            case MongoBulkWriteException write -> !write.getWriteErrors().isEmpty();
            case MongoException store -> false;
            default -> true;
        };
    }

}
