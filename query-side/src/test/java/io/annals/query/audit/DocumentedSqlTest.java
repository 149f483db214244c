package io.annals.query.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

import io.annals.query.testing.QueryDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the SQL statements of docs/for-auditors.md with the roles that they are for. */
class DocumentedSqlTest {

    private static final Path PAGE = Path.of("").toAbsolutePath().resolveSibling("docs").resolve("for-auditors.md");

    @Test
    void the_statements_for_auditors_run() throws IOException, SQLException {
        List<String> blocks = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(PAGE))
            .results()
            .map((block) -> block.group(1))
            .toList();
        assertThat(blocks).hasSize(2);
        try (QueryDatabase database = new QueryDatabase();
                Connection reader = DriverManager.getConnection(database.urlForQueries());
                Connection owner = database.owner().getConnection()) {
            run(blocks.getFirst(), reader);
            run(blocks.getLast(), owner);
        }
    }

    private static void run(String sql, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThat(statement.execute(sql) || statement.getMoreResults()).isTrue();
        }
    }

}
