package io.annals.projection.lms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.annals.projection.testing.Histories;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** Every query that docs/for-analysts.md shows can be run by an analyst. */
class DocumentedQueriesTest {

    private static final Pattern QUERY = Pattern.compile("```sql\\n((?:select|with).*?)```", Pattern.DOTALL);

    @Test
    void every_query_shown_to_analysts_runs() throws IOException, SQLException {
        List<String> queries = QUERY.matcher(Files.readString(Path.of("..", "docs", "for-analysts.md")))
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
        assertThat(queries).hasSizeGreaterThan(3);
        try (RunningLms lms = new RunningLms()) {
            new LmsSchema(lms.database()).grantAllTenants("analyst");
            lms.timeline().record(Histories.of(3, RunningLms.TENANT, 20));
            lms.catchUp();
            try (Connection connection = lms.database().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("set role analyst");
                for (String query : queries) {
                    assertThatCode(() -> statement.executeQuery(query).close()).as(query).doesNotThrowAnyException();
                }
                statement.execute("reset role");
            }
        }
    }

}
