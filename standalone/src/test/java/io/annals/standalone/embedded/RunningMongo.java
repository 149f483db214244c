package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * An embedded MongoDB with a few documents of the tenants {@code north} and
 * {@code south}, and the connections of a test.
 */
final class RunningMongo implements AutoCloseable {

    private final DataFolder folder;

    private final EmbeddedMongo mongo;

    private final List<MongoClient> clients = new ArrayList<>();

    private RunningMongo(DataFolder folder, EmbeddedMongo mongo) {
        this.folder = folder;
        this.mongo = mongo;
    }

    static RunningMongo start(Path data) {
        DataFolder folder = DataFolder.claim(data);
        return new RunningMongo(folder, EmbeddedMongo.start(folder, StoresFixture.settings(data)));
    }

    RunningMongo withTwoTenants() {
        MongoDatabase database = owner();
        database.getCollection("course_catalog")
            .insertMany(List.of(course("n1", "north", List.of()), course("n2", "north", List.of("n1", "s1")),
                    course("s1", "south", List.of("n1"))));
        database.getCollection("gradebook")
            .insertMany(List.of(enrollment("e1", "north", "n1", 60), enrollment("e2", "north", "n2", 80),
                    enrollment("e3", "south", "s1", 100)));
        database.getCollection("projection_token").insertOne(new Document("_id", "gradebook/0"));
        return this;
    }

    private static Document course(String id, String tenant, List<String> prerequisites) {
        return new Document("_id", id).append("tenantId", tenant)
            .append("code", id.toUpperCase(Locale.ROOT))
            .append("prerequisites", prerequisites.stream().map((each) -> new Document("courseId", each)).toList());
    }

    private static Document enrollment(String id, String tenant, String course, int score) {
        return new Document("_id", id).append("tenantId", tenant)
            .append("courseId", course)
            .append("results", List.of(new Document("score", score)));
    }

    /** The database as Annals itself connects to it. */
    MongoDatabase owner() {
        return connect(this.mongo.uri());
    }

    MongoDatabase anonymous() {
        return connect("mongodb://127.0.0.1:%d/annals".formatted(this.mongo.port()));
    }

    MongoDatabase as(String user, String encodedPassword) {
        return connect("mongodb://%s:%s@127.0.0.1:%d/annals".formatted(user, encodedPassword, this.mongo.port()));
    }

    /** Creates a user who reads the documents of one tenant, and logs in. */
    MongoDatabase reader(String name, String tenant) {
        owner().runCommand(new Document("createUser", name).append("pwd", "secret-" + name)
            .append("roles", List.of("read"))
            .append("customData", new Document("tenantId", tenant)));
        return as(name, "secret-" + name);
    }

    private MongoDatabase connect(String uri) {
        MongoClient client = MongoClients.create(uri);
        this.clients.add(client);
        return client.getDatabase("annals");
    }

    @Override
    public void close() {
        this.clients.forEach(MongoClient::close);
        this.mongo.close();
        this.folder.close();
    }

}
