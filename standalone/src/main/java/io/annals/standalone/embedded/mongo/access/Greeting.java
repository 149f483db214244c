package io.annals.standalone.embedded.mongo.access;

import java.time.Clock;
import java.util.List;

import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.MongoWireProtocolHandler;
import io.netty.channel.Channel;

/**
 * What clients ask about the server before they use it. The server announces a version
 * that current drivers accept; docs/for-analysts-mongodb.md lists what it lacks.
 */
final class Greeting {

    private static final int SESSION_MINUTES = 30;

    private final Clock clock;

    Greeting(Clock clock) {
        this.clock = clock;
    }

    /** The answer to {@code hello} and its older name {@code isMaster}. */
    Document hello(Channel channel, String command, Document arguments) {
        Document hello = new Document(command.equals("hello") ? "isWritablePrimary" : "ismaster", true)
            .append("helloOk", true)
            .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE)
            .append("maxMessageSizeBytes", MongoWireProtocolHandler.MAX_MESSAGE_SIZE_BYTES)
            .append("maxWriteBatchSize", MongoWireProtocolHandler.MAX_WRITE_BATCH_SIZE)
            .append("localTime", this.clock.instant())
            .append("logicalSessionTimeoutMinutes", SESSION_MINUTES)
            .append("connectionId", channel.id().hashCode())
            .append("minWireVersion", 0)
            .append("maxWireVersion", Version.ANNOUNCED.getWireVersion())
            .append("readOnly", false);
        if (arguments.containsKey("saslSupportedMechs")) {
            // The same for every name, so that it does not tell whether a user exists.
            hello.append("saslSupportedMechs", List.of(ScramLogin.MECHANISM));
        }
        return hello;
    }

    static Document buildInfo() {
        return new Document("version", Version.ANNOUNCED.toVersionString())
            .append("versionArray", Version.ANNOUNCED.getVersionArray())
            .append("gitVersion", "mongo-java-server")
            .append("modules", List.of())
            .append("bits", Long.SIZE)
            .append("debug", false)
            .append("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE);
    }

    static Document compatibility() {
        return new Document("featureCompatibilityVersion", new Document("version", "7.0"));
    }

    /** The version that the server announces. */
    enum Version implements MongoVersion {

        /** MongoDB 7.0. */
        ANNOUNCED;

        @Override
        public List<Integer> getVersionArray() {
            return List.of(7, 0, 0, 0);
        }

        @Override
        public String toVersionString() {
            return "7.0.0";
        }

        @Override
        public int getWireVersion() {
            return 21;
        }

    }

}
