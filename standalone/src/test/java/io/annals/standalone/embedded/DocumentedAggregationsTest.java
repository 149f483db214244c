package io.annals.standalone.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A reader can run what docs/for-analysts-mongodb.md shows. */
class DocumentedAggregationsTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "for-analysts-mongodb.md");

    private static final Pattern EXAMPLE = Pattern.compile("^db\\.(\\w+)\\.aggregate\\((\\[.*?^])\\)",
            Pattern.MULTILINE | Pattern.DOTALL);

    private static final Pattern ROW = Pattern.compile("^\\| ([a-z, ]+) \\| (`\\$.*) \\|$", Pattern.MULTILINE);

    private static final Pattern OPERATOR = Pattern.compile("`(\\$\\w+)`");

    private static final String UNKNOWN_OPERATOR = "Unrecognized expression";

    /**
     * How a name is used that a row of the table lists, and the error if it is unknown.
     */
    private static final Map<String, List<String>> USES = Map.of("stages",
            List.of("[{ %s: {} }]", "Unrecognized pipeline stage"), "groups and windows",
            List.of("[{ $group: { _id: null, v: { %s: {} } } }]", "unknown group operator"), "windows only",
            List.of("[{ $setWindowFields: { sortBy: { a: 1 }, output: { v: { %s: {} } } } }]",
                    "unknown group operator"));

    @TempDir
    private static Path data;

    private static RunningMongo mongo;

    private static MongoDatabase reader;

    private static String text;

    @BeforeAll
    static void start() throws IOException {
        mongo = RunningMongo.start(data).withTwoTenants();
        reader = mongo.reader("anna", "north");
        text = Files.readString(DOCUMENT);
    }

    @AfterAll
    static void stop() {
        mongo.close();
    }

    @Test
    void the_examples_can_be_run() {
        List<MatchResult> examples = EXAMPLE.matcher(text).results().toList();
        assertThat(examples).hasSizeGreaterThan(8);
        for (MatchResult example : examples) {
            String pipeline = example.group(2)
                .replaceAll("\\{ tenantId([ ,])", "{ tenantId: 'north'$1")
                .replace("$lt: before", "$lt: ISODate('2026-01-01')");
            assertThat(run(example.group(1), pipeline)).as(pipeline).isEmpty();
        }
    }

    @Test
    void the_listed_stages_and_operators_are_known() {
        List<MatchResult> rows = ROW.matcher(text).results().toList();
        assertThat(rows).hasSizeGreaterThan(8);
        for (MatchResult row : rows) {
            List<String> use = USES.getOrDefault(row.group(1),
                    List.of("[{ $project: { v: { %s: '$tenantId' } } }]", UNKNOWN_OPERATOR));
            OPERATOR.matcher(row.group(2))
                .results()
                .forEach((operator) -> assertThat(run("gradebook", use.get(0).formatted(operator.group(1))))
                    .doesNotContain(use.get(1)));
        }
    }

    /** Runs a pipeline and returns its error, or nothing. */
    private static String run(String collection, String pipeline) {
        BsonDocument command = new BsonDocument("aggregate", new BsonString(collection))
            .append("pipeline", BsonArray.parse(pipeline))
            .append("cursor", new BsonDocument());
        try {
            assertThat(reader.runCommand(command)).containsKey("cursor");
            return "";
        }
        catch (MongoCommandException ex) {
            return ex.getErrorMessage();
        }
    }

}
