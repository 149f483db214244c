package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.bson.BsonArray;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reader of one tenant does not see the documents of another in any way. */
class MongoTenantTest {

    @TempDir
    private static Path data;

    private static RunningMongo mongo;

    private static MongoDatabase south;

    @BeforeAll
    static void start() {
        mongo = RunningMongo.start(data).withTwoTenants();
        south = mongo.reader("bob", "south");
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Test
    void queries_and_counts_contain_only_the_tenant() {
        var gradebook = south.getCollection("gradebook");
        assertThat(gradebook.find()).extracting((document) -> document.get("_id")).containsExactly("e3");
        assertThat(gradebook.find(Filters.eq("_id", "e1"))).isEmpty();
        assertThat(gradebook.find(Filters.in("_id", "e1", "e3"))).hasSize(1);
        assertThat(gradebook.find(Filters.eq("tenantId", "north"))).isEmpty();
        assertThat(gradebook.find(Filters.or(Filters.eq("tenantId", "north"), Filters.eq("courseId", "n1")))).isEmpty();
        assertThat(gradebook.find(Filters.nor(Filters.eq("tenantId", "south")))).isEmpty();
        assertThat(gradebook.find(Filters.expr(true))).hasSize(1);
        assertThat(gradebook.countDocuments()).isEqualTo(1);
        assertThat(gradebook.estimatedDocumentCount()).isEqualTo(1);
        assertThat(gradebook.distinct("tenantId", String.class)).containsExactly("south");
        assertThat(south.runCommand(new Document("dbStats", 1))).containsEntry("objects", 2);
        assertThat(south.runCommand(new Document("collStats", "gradebook"))).containsEntry("count", 1);
    }

    @Test
    void only_what_can_be_read_is_listed() {
        assertThat(south.listCollectionNames()).containsExactlyInAnyOrder("gradebook", "course_catalog");
        assertThat(south.getCollection("projection_token").find()).isEmpty();
        assertThat(south.getCollection("system.namespaces").find()).isEmpty();
        assertThat(south.getCollection("system.indexes").find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{ $lookup: { from: 'course_catalog', pipeline: [], as: 'found' } }]",
            "[{ $lookup: { from: 'course_catalog', localField: 'none', foreignField: 'none', as: 'found' } }]",
            "[{ $lookup: { from: 'gradebook', pipeline: [{ $lookup: { from: 'course_catalog', pipeline: [],"
                    + " as: 'found' } }, { $unwind: '$found' }, { $replaceWith: '$found' }], as: 'found' } }]",
            "[{ $graphLookup: { from: 'course_catalog', startWith: ['n1', 'n2', 's1'], as: 'found',"
                    + " connectFromField: 'prerequisites.courseId', connectToField: '_id' } }]",
            "[{ $unionWith: 'course_catalog' }, { $group: { _id: null, found: { $push: '$$ROOT' } } }]",
            "[{ $facet: { found: [{ $unionWith: { coll: 'course_catalog', pipeline: [] } }] } }]" })
    void joins_find_only_the_tenant(String pipeline) {
        assertThat(south.getCollection("gradebook").aggregate(stages(pipeline)))
            .flatExtracting((document) -> document.getList("found", Document.class))
            .isNotEmpty()
            .allSatisfy((found) -> assertThat(found).containsEntry("tenantId", "south"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "[{ $out: 'copy' }]", "[{ $merge: 'gradebook' }]",
            "[{ $merge: { into: { db: 'other', coll: 'copy' } } }]", "[{ $facet: { a: [{ $out: 'copy' }] } }]",
            "[{ $lookup: { from: 'gradebook', pipeline: [{ $merge: 'copy' }], as: 'x' } }]",
            "[{ $unionWith: { coll: 'gradebook', pipeline: [{ $out: 'copy' }] } }]" })
    void results_are_not_written(String pipeline) {
        Stream.of(south, mongo.as("analyst", "annals-demo"))
            .forEach((reader) -> assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> reader.getCollection("gradebook").aggregate(stages(pipeline)).first())
                .satisfies((ex) -> assertThat(ex.getErrorCodeName()).isEqualTo("Unauthorized")));
        assertThat(mongo.owner().listCollectionNames()).doesNotContain("copy");
    }

    private static List<Document> stages(String pipeline) {
        return BsonArray.parse(pipeline).stream().map((stage) -> Document.parse(stage.asDocument().toJson())).toList();
    }

}
