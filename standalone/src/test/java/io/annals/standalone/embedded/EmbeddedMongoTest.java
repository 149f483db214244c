package io.annals.standalone.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedMongoTest {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @TempDir
    private Path data;

    @Test
    void documents_and_indexes_are_kept_over_a_restart() {
        withDatabase((database) -> {
            MongoCollection<Document> courses = database.getCollection("course");
            courses.createIndex(Indexes.ascending("code"), new IndexOptions().unique(true));
            courses.insertOne(new Document("_id", "c1").append("code", "AAA"));
        });
        withDatabase((database) -> {
            MongoCollection<Document> courses = database.getCollection("course");
            assertThat(courses.find(Filters.eq("code", "AAA")).first()).containsEntry("_id", "c1");
            assertThat(courses.listIndexes()).hasSize(2);
            assertThatExceptionOfType(MongoWriteException.class)
                .isThrownBy(() -> courses.insertOne(new Document("_id", "c2").append("code", "AAA")));
        });
    }

    @Test
    void bulk_upserts_replace_and_report_their_counts() {
        withDatabase((database) -> {
            MongoCollection<Document> learners = database.getCollection("learner");
            var first = learners.bulkWrite(replacements(0, 10, 1));
            assertThat(first.getUpserts()).hasSize(10);
            var second = learners.bulkWrite(replacements(5, 10, 2));
            assertThat(second.getMatchedCount()).isEqualTo(5);
            assertThat(second.getUpserts()).hasSize(5);
            assertThat(learners.countDocuments(Filters.eq("position", 2))).isEqualTo(10);
            assertThat(learners.replaceOne(Filters.eq("_id", "none"), new Document("a", 1)).getMatchedCount()).isZero();
        });
    }

    @Test
    void pages_are_sorted_and_limited_with_any_index() {
        withDatabase((database) -> {
            MongoCollection<Document> learners = database.getCollection("learner");
            learners.createIndex(Indexes.ascending("tenant", "group", "position"));
            for (int i = 0; i < 60; i++) {
                learners.insertOne(new Document("_id", i).append("tenant", "t" + i % 2)
                    .append("group", List.of("g" + i % 3, "all"))
                    .append("position", i));
            }
            assertThat(ids(learners.find(Filters.and(Filters.eq("tenant", "t0"), Filters.eq("group", "g0")))
                .sort(Sorts.descending("position"))
                .limit(3))).containsExactly(54, 48, 42);
            assertThat(ids(learners
                .find(Filters.and(Filters.eq("tenant", "t1"), Filters.eq("group", "all"), Filters.gt("position", 55)))
                .sort(Sorts.ascending("_id")))).containsExactly(57, 59);
            assertThat(ids(learners.find(Filters.and(Filters.eq("tenant", "t1"), Filters.in("_id", 1, 2, 3L, 99)))
                .sort(Sorts.ascending("_id")))).containsExactly(1, 3);
            learners.updateOne(Filters.eq("_id", 54), Updates.set("group", List.of("g1")));
            learners.deleteOne(Filters.eq("_id", 48));
            assertThat(ids(learners.find(Filters.and(Filters.eq("tenant", "t0"), Filters.eq("group", "g0")))
                .sort(Sorts.descending("position"))
                .limit(1))).containsExactly(42);
        });
    }

    @Test
    void a_dropped_database_is_empty_after_a_restart_too() {
        withDatabase((database) -> {
            database.getCollection("course").createIndex(Indexes.ascending("code"));
            database.getCollection("course").insertOne(new Document("_id", 1).append("code", "AAA"));
            database.drop();
            database.getCollection("learner").insertOne(new Document("_id", 2));
        });
        withDatabase((database) -> {
            assertThat(database.listCollectionNames()).containsExactly("learner");
            assertThat(database.getCollection("course").find(Filters.eq("code", "AAA")).first()).isNull();
        });
    }

    /**
     * The store opens with its last intact version, if there is one, and is otherwise
     * renamed. The tokens are in the same version, so projections continue from there.
     */
    @Test
    void a_damaged_file_gives_an_earlier_state_or_none() throws IOException {
        Random random = new Random(7);
        withDatabase((database) -> {
            for (int i = 0; i < 500; i++) {
                byte[] content = new byte[400]; // not to be compressed, so that the file
                                                // is long
                random.nextBytes(content);
                database.getCollection("learner").insertOne(new Document("_id", i).append("content", content));
            }
        });
        Path folder = this.data.resolve("mongo");
        Files.createFile(folder.resolve("open")); // as a killed process leaves it
        scratch(folder.resolve("documents.mv"));
        withDatabase((database) -> {
            List<Integer> ids = database.getCollection("learner")
                .find()
                .map((learner) -> learner.getInteger("_id"))
                .into(new ArrayList<>());
            assertThat(ids).hasSizeLessThan(500)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, ids.size()).boxed().toList());
        });
    }

    @Test
    void a_file_that_is_not_a_store_is_renamed() throws IOException {
        Files.createDirectories(this.data.resolve("mongo"));
        Files.writeString(this.data.resolve("mongo/documents.mv"), "something else".repeat(1000));
        withDatabase((database) -> assertThat(database.listCollectionNames()).isEmpty());
    }

    @Test
    void a_port_in_use_is_reported_with_its_property() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                DataFolder folder = DataFolder.claim(this.data)) {
            EmbeddedSettings settings = StoresFixture.settings(this.data, 0, taken.getLocalPort());
            assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> EmbeddedMongo.start(folder, settings))
                .withMessageContaining("MongoDB cannot listen on port " + taken.getLocalPort())
                .satisfies((ex) -> assertThat(ex.remedy()).contains("annals.embedded.mongo-port"));
        }
    }

    static List<WriteModel<Document>> replacements(int from, int count, int position) {
        return IntStream.range(from, from + count)
            .<WriteModel<Document>>mapToObj((i) -> new ReplaceOneModel<>(Filters.eq("_id", "learner-" + i),
                    new Document("position", position).append("text", "x".repeat(300 + position % 50)), UPSERT))
            .toList();
    }

    private void withDatabase(Consumer<MongoDatabase> work) {
        try (DataFolder folder = DataFolder.claim(this.data);
                EmbeddedMongo mongo = EmbeddedMongo.start(folder, StoresFixture.settings(this.data));
                MongoClient client = MongoClients.create(mongo.uri())) {
            work.accept(client.getDatabase("annals"));
        }
    }

    private static List<Object> ids(Iterable<Document> documents) {
        List<Object> ids = new ArrayList<>();
        documents.forEach((document) -> ids.add(document.get("_id")));
        return ids;
    }

    /** Overwrites the middle of the file. */
    private static void scratch(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            long length = file.length();
            for (long at = length / 4; at < length * 3 / 4; at += 512) {
                file.seek(at);
                file.write(new byte[64]);
            }
        }
    }

}
