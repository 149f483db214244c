package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Stages that mongo-java-server lacks or executes differently. */
class MongoStagesTest {

    private static final String DOCUMENTS = """
            [{ _id: 1, team: 'a', day: ISODate('2024-01-01'), points: 5, tags: [{ n: 1, m: 1 }, { n: 2 }], in: { x: 1, y: 2 } },
             { _id: 2, team: 'a', day: ISODate('2024-01-02'), points: 7 },
             { _id: 3, team: 'b', day: ISODate('2024-01-02'), points: 7 },
             { _id: 4, team: 'a', day: ISODate('2024-01-09'), points: 1 }]""";

    @TempDir
    private static Path data;

    private static RunningMongo mongo;

    @BeforeAll
    static void start() {
        mongo = RunningMongo.start(data).withTwoTenants();
        run("score", "[{ $documents: " + DOCUMENTS + " }, { $out: 'score' }]");
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { $project: { 'in.x': 1 } }                     | { _id: 1, in: { x: 1 } }
                    { $project: { in: { y: 1 }, _id: 0 } }          | { in: { y: 2 } }
                    { $project: { 'tags.n': 1, _id: 0 } }           | { tags: [{ n: 1 }, { n: 2 }] }
                    { $project: { total: { $sum: '$tags.n' } } }    | { _id: 1, total: 3 }
                    { $project: { 'a.b': '$points', _id: 0 } }      | { a: { b: 5 } }
                    { $project: { team: 0, day: 0, 'tags.n': 0, 'in.x': 0 } } | { _id: 1, points: 5, tags: [{ m: 1 }, {}], in: { y: 2 } }
                    { $unset: ['team', 'day', 'points', 'tags'] }   | { _id: 1, in: { x: 1, y: 2 } }
                    { $redact: { $cond: [{ $or: ['$_id', { $eq: ['$n', 2] }] }, '$$DESCEND', '$$PRUNE'] } } | { _id: 1, team: 'a', day: ISODate('2024-01-01'), points: 5, tags: [{ n: 2 }] }
                    { $replaceWith: '$in' }                         | { x: 1, y: 2 }
                    { $replaceRoot: { newRoot: { $mergeObjects: [{ z: 0 }, '$in'] } } } | { z: 0, x: 1, y: 2 }
                    """)
    void documents_are_shaped(String stage, String expected) {
        assertThat(run("score", "[{ $match: { _id: 1 } }, " + stage + "]"))
            .containsExactly(BsonDocument.parse(expected));
    }

    @Test
    void fields_are_added_within_objects_and_arrays() {
        assertThat(run("score", """
                [{ $match: { _id: 1 } }, { $set: { 'in.z': '$points', 'tags.k': 0, in: { w: 1 } } },
                 { $project: { in: 1, tags: 1, _id: 0 } }]""")).containsExactly(
                BsonDocument.parse("{ tags: [{ n: 1, m: 1, k: 0 }, { n: 2, k: 0 }], in: { x: 1, y: 2, z: 5, w: 1 } }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { $count: {} }                                                  | 3
                    { $stdDevPop: '$points' }                                       | 2.494438257849294
                    { $firstN: { input: '$_id', n: 2 } }                            | [1, 2]
                    { $maxN: { input: '$points', n: 2 } }                           | [7, 5]
                    { $top: { sortBy: { points: -1 }, output: '$_id' } }            | 2
                    { $bottomN: { n: 2, sortBy: { points: -1 }, output: ['$_id', '$points'] } } | [[1, 5], [4, 1]]
                    { $median: { input: '$points', method: 'approximate' } }        | 5.0
                    { $percentile: { input: '$points', p: [0, 1], method: 'approximate' } } | [1.0, 7.0]
                    { $mergeObjects: { p: '$points' } }                             | { p: 1 }
                    { $sum: { $cond: [{ $eq: [{ $dateTrunc: { date: '$day', unit: 'month' } }, ISODate('2024-01-01')] }, 1, 0] } } | 3
                    """)
    void groups_are_summarized(String accumulator, String expected) {
        String group = "{ $group: { _id: '$team', v: " + accumulator + " } }";
        assertThat(run("score", "[{ $sort: { _id: 1 } }, " + group + ", { $match: { _id: 'a' } }]"))
            .containsExactly(BsonDocument.parse("{ _id: 'a', v: " + expected + " }"));
    }

    @Test
    void groups_are_keyed_by_expressions_and_arrays() {
        assertThat(run("score", """
                [{ $group: { _id: { week: { $dateTrunc: { date: '$day', unit: 'week' } } }, n: { $sum: 1 } } },
                 { $sort: { n: -1 } }, { $project: { _id: 0, n: 1 } }]"""))
            .containsExactly(BsonDocument.parse("{ n: 3 }"), BsonDocument.parse("{ n: 1 }"));
        assertThat(run("score", "[{ $group: { _id: ['$team', '$points'] } }]")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            { $sum: '$points', window: { documents: ['unbounded', 'current'] } }            | [5, 12, 13, 7]
            { $avg: '$points', window: { documents: [-1, 0] } }                             | [5.0, 6.0, 4.0, 7.0]
            { $push: '$_id', window: { documents: [1, 'unbounded'] } }                      | [[2, 4], [4], [], []]
            { $max: '$points' }                                                             | [7, 7, 7, 7]
            { $sum: '$points', window: { range: [-7, 0], unit: 'day' } }                    | [5, 12, 8, 7]
            { $documentNumber: {} }                                                         | [1, 2, 3, 1]
            { $shift: { output: '$points', by: -1, default: 0 } }                           | [0, 5, 7, 0]
            { $count: {}, window: { documents: ['current', 'unbounded'] } }                 | [3, 2, 1, 1]
            """)
    void windows_are_calculated_in_partitions(String output, String expected) {
        List<BsonDocument> results = run("score", """
                [{ $setWindowFields: { partitionBy: '$team', sortBy: { day: 1 }, output: { v: %s } } },
                 { $group: { _id: null, v: { $push: '$v' } } }, { $project: { _id: 0 } }]""".formatted(output));
        assertThat(results).containsExactly(BsonDocument.parse("{ v: " + expected + " }"));
    }

    @Test
    void equal_values_have_the_same_rank() {
        assertThat(run("score", """
                [{ $setWindowFields: { sortBy: { points: -1 }, output: { r: { $rank: {} }, d: { $denseRank: {} } } } },
                 { $project: { _id: 0, r: 1, d: 1 } }]""")).extracting(BsonDocument::toJson)
            .containsExactly("{\"r\": 1, \"d\": 1}", "{\"r\": 1, \"d\": 1}", "{\"r\": 3, \"d\": 2}",
                    "{\"r\": 4, \"d\": 3}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { $bucket: { groupBy: '$points', boundaries: [0, 5, 10] } }                     | [[0, 1], [5, 3]]
                    { $bucket: { groupBy: '$points', boundaries: [0, 5], default: 'more' } }        | [[0, 1], ['more', 3]]
                    { $bucketAuto: { groupBy: '$points', buckets: 2 } }                             | [[{ min: 1, max: 7 }, 2], [{ min: 7, max: 7 }, 2]]
                    { $sortByCount: '$team' }                                                       | [['a', 3], ['b', 1]]
                    """)
    void documents_are_counted_in_buckets(String stage, String expected) {
        assertThat(run("score", "[" + stage + """
                , { $group: { _id: null, v: { $push: ['$_id', '$count'] } } }, { $project: { _id: 0 } }]"""))
            .containsExactly(BsonDocument.parse("{ v: " + expected + " }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { localField: 'courseId', foreignField: '_id' }                                             | ['N1']
                    { localField: 'courseId', foreignField: '_id', pipeline: [{ $match: { code: 'N2' } }] }     | []
                    { let: { c: '$courseId' }, pipeline: [{ $match: { $expr: { $eq: ['$_id', '$$c'] } } }] }    | ['N1']
                    { let: { c: '$courseId' }, pipeline: [{ $sort: { _id: 1 } }, { $project: { code: { $cond: [{ $eq: ['$_id', '$$c'] }, 'own', '$code'] } } }] } | ['own', 'N2', 'S1']
                    { localField: 'courseId', foreignField: 'prerequisites.courseId' }                          | ['N2', 'S1']
                    { localField: 'none', foreignField: 'none' }                                                | ['N1', 'N2', 'S1']
                    """)
    void documents_are_joined(String lookup, String codes) {
        assertThat(run("gradebook", """
                [{ $match: { _id: 'e1' } }, { $lookup: { from: 'course_catalog', as: 'c', %s },
                 { $project: { _id: 0, codes: '$c.code' } }]""".formatted(lookup.strip().substring(1))))
            .containsExactly(BsonDocument.parse("{ codes: " + codes + " }"));
    }

    @Test
    void circles_of_connections_are_followed_once() {
        run("ring",
                """
                        [{ $documents: [{ _id: 1, next: 2 }, { _id: 2, next: [3, 1] }, { _id: 3, next: 1 }, { _id: 4, next: 4 }] },
                         { $out: 'ring' }]""");
        assertThat(run("ring", """
                [{ $match: { _id: 1 } },
                 { $graphLookup: { from: 'ring', startWith: '$next', connectFromField: 'next', connectToField: '_id',
                                   as: 'found', depthField: 'depth' } },
                 { $project: { _id: 0, found: { $sortArray: { input: '$found', sortBy: { _id: 1 } } } } },
                 { $project: { ids: '$found._id', depths: '$found.depth' } }]""")).extracting(BsonDocument::toJson)
            .containsExactly("{\"ids\": [1, 2, 3], \"depths\": [1, 0, 1]}");
    }

    @Test
    void pipelines_are_united_and_divided() {
        assertThat(run("score", "[{ $unionWith: { coll: 'gradebook', pipeline: [{ $limit: 1 }] } }, { $count: 'n' }]"))
            .containsExactly(BsonDocument.parse("{ n: 5 }"));
        assertThat(run("score",
                """
                        [{ $facet: { n: [{ $count: 'n' }], teams: [{ $group: { _id: '$team' } }, { $sort: { _id: 1 } }] } }]"""))
            .containsExactly(BsonDocument.parse("{ n: [{ n: 4 }], teams: [{ _id: 'a' }, { _id: 'b' }] }"));
    }

    @Test
    void find_uses_expressions_in_filters_and_projections() {
        assertThat(mongo.owner()
            .getCollection("score", BsonDocument.class)
            .find(BsonDocument.parse("{ $expr: { $eq: [{ $dayOfMonth: '$day' }, 2] } }"))
            .sort(BsonDocument.parse("{ _id: -1 }"))
            .limit(1)
            .projection(BsonDocument.parse("{ twice: { $multiply: ['$points', 2] } }")))
            .containsExactly(BsonDocument.parse("{ _id: 3, twice: 14 }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"',
            textBlock = """
                    { $densify: { field: 'day' } }                                                  | Unrecognized pipeline stage name: '$densify'
                    { $changeStream: {} }                                                           | has no change streams
                    { $setWindowFields: { output: { r: { $rank: {} } } } }                          | need 'sortBy'
                    { $setWindowFields: { sortBy: { a: 1 }, output: { r: { $integral: {} } } } }    | unknown group operator '$integral'
                    { $group: { _id: null, v: { $accumulator: {} } } }                              | unknown group operator '$accumulator'
                    { $project: { a: 1, b: 0 } }                                                    | Cannot do exclusion on field b
                    { $bucket: { groupBy: '$points', boundaries: [5, 1] } }                         | ascending order
                    { $lookup: { from: 'x', as: 'y' } }                                             | expects localField and foreignField
                    """)
    void mistakes_are_named(String stage, String message) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> run("score", "[" + stage + "]"))
            .withMessageContaining(message);
    }

    private static List<BsonDocument> run(String collection, String pipeline) {
        List<BsonDocument> stages = BsonArray.parse(pipeline).stream().map((stage) -> stage.asDocument()).toList();
        if (stages.get(0).containsKey("$documents")) {
            mongo.owner().aggregate(stages).toCollection();
            return List.of();
        }
        return mongo.owner().getCollection(collection, BsonDocument.class).aggregate(stages).into(new ArrayList<>());
    }

}
