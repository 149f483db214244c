package io.annals.standalone.embedded.mongo.aggregation;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** Errors of pipelines and expressions. */
final class Failures {

    private Failures() {
    }

    static MongoServerError invalid(String message) {
        return new MongoServerError(9, "FailedToParse", message);
    }

    static MongoServerError invalid(String operator, String message) {
        return invalid(operator + ": " + message);
    }

}
