package io.annals.standalone.embedded.mongo.access;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;

/** The form of successful replies and of errors. */
final class Replies {

    private Replies() {
    }

    static Document ok(Document reply) {
        return reply.append("ok", 1.0);
    }

    static Document error(MongoServerException cause) {
        MongoServerError error = (cause instanceof MongoServerError coded) ? coded
                : new MongoServerError(2, "BadValue", cause.getMessageWithoutErrorCode());
        return new Document("ok", 0.0).append("errmsg", error.getMessageWithoutErrorCode())
            .append("code", error.getCode())
            .append("codeName", error.getCodeName());
    }

    static MongoServerError loginRequired(String command) {
        return new MongoServerError(13, "Unauthorized", "Command %s requires authentication".formatted(command));
    }

    static MongoServerError unauthorized(String database, String command) {
        return new MongoServerError(13, "Unauthorized",
                "not authorized on %s to execute command %s".formatted(database, command));
    }

    static MongoServerError unknown(String command) {
        return new MongoServerError(59, "CommandNotFound", "no such command: '%s'".formatted(command));
    }

}
