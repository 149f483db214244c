package io.annals.standalone.embedded;

import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class KilledMongoTest {

    private static final int DOCUMENTS = 400;

    @TempDir
    private Path data;

    @RepeatedTest(2)
    void after_a_kill_no_document_is_older_than_the_token() throws Exception {
        try (StoresProcess projection = StoresProcess.run(Projection.class, this.data)) {
            projection.await("on disk");
            projection.kill();
        }
        try (DataFolder folder = DataFolder.claim(this.data);
                EmbeddedMongo mongo = EmbeddedMongo.start(folder, StoresFixture.settings(this.data));
                MongoClient client = MongoClients.create(mongo.uri())) {
            MongoDatabase database = client.getDatabase("annals");
            Document token = database.getCollection("token").find().first();
            assertThat(token).isNotNull();
            assertThat(database.getCollection("learner").find()).hasSize(DOCUMENTS)
                .allSatisfy((document) -> assertThat(document.getInteger("position"))
                    .isGreaterThanOrEqualTo(token.getInteger("position")));
        }
    }

    /**
     * The process to kill: writes documents and then their token, repeatedly.
     */
    static final class Projection {

        private Projection() {
        }

        public static void main(String[] arguments) {
            Path data = Path.of(arguments[0]);
            EmbeddedMongo mongo = EmbeddedMongo.start(DataFolder.claim(data), StoresFixture.settings(data));
            MongoDatabase database = MongoClients.create(mongo.uri()).getDatabase("annals");
            Path file = data.resolve("mongo/documents.mv");
            long before = Long.MAX_VALUE;
            for (int position = 1;; position++) {
                for (int from = 0; from < DOCUMENTS; from += 100) {
                    database.getCollection("learner").bulkWrite(EmbeddedMongoTest.replacements(from, 100, position));
                }
                database.getCollection("token")
                    .replaceOne(Filters.eq("_id", "projection"), new Document("position", position),
                            new ReplaceOptions().upsert(true));
                if (position == 1) {
                    before = file.toFile().length();
                }
                else if (file.toFile().length() > before) {
                    System.out.println("on disk"); // the line the test waits for
                }
            }
        }

    }

}
