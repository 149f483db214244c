package io.annals.platform.health;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;

/**
 * Recognizes that MongoDB does not respond. Only used where its driver is on the class
 * path.
 */
final class MongoOutages {

    private MongoOutages() {
    }

    static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case MongoSocketException network -> true;
            case MongoTimeoutException nobody -> true;
            case MongoConnectionPoolClearedException network -> true;
            case MongoNotPrimaryException election -> true;
            case MongoNodeIsRecoveringException start -> true;
            case MongoException other -> other.hasErrorLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
            default -> false;
        };
    }

}
