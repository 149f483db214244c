package io.annals.query.testing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.api.Normalized;
import io.annals.api.SearchTerms;
import io.annals.platform.eventstore.EventStoreSchema;
import io.annals.platform.testing.TestPostgres;
import io.annals.projection.lms.LmsSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new database with the real schemas, for rows as the projection writes them. */
public final class QueryDatabase implements AutoCloseable {

    public static final String ROLE = "annals_query";

    private static final Map<String, List<String>> FOLDED = Map.of("user_account", List.of("email", "username"),
            "course", List.of("code", "title"));

    private final HikariDataSource owner = TestPostgres.freshDatabase();

    private final JdbcClient jdbc = JdbcClient.create(this.owner);

    public QueryDatabase() {
        this.jdbc.sql("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = 'annals_query') then
                        create role annals_query login;
                    end if;
                end $$
                """).update();
        EventStoreSchema.migrate(this.owner);
        new LmsSchema(this.owner).migrate();
    }

    /** Connects as superuser, to whom row-level security does not apply. */
    public HikariDataSource owner() {
        return this.owner;
    }

    /** The JDBC URL for the query side's role, which needs no password. */
    public String urlForQueries() {
        return this.owner.getJdbcUrl().replaceAll("user=[^&]*", "user=" + ROLE);
    }

    public JdbcClient jdbc() {
        return this.jdbc;
    }

    /**
     * Inserts a row. The defaults are version 0 and the current time of creation, and the
     * columns for searching people get their normalized values.
     */
    public UUID insert(String table, UUID tenant, UUID id, Map<String, ? extends @Nullable Object> told) {
        Map<String, @Nullable Object> columns = new HashMap<>(told);
        FOLDED.getOrDefault(table, List.of()).forEach((column) -> {
            if (told.get(column) instanceof String text) {
                columns.put(column + "_folded", Normalized.of(text));
            }
        });
        if (table.equals("course")) {
            columns.put("code_words", words(told, "code"));
            columns.put("text_words", words(told, "title", "description"));
        }
        String names = columns.keySet().stream().map((name) -> ", " + name).collect(Collectors.joining());
        String values = columns.keySet()
            .stream()
            .map((name) -> ", :" + name + (isJson(columns.get(name)) ? "::jsonb" : ""))
            .collect(Collectors.joining());
        String version = columns.containsKey("version") ? "" : ", version";
        this.jdbc.sql(
                "insert into lms.%s (tenant_id, id, created_at, updated_at%s%s) values (:tenant, :id, now(), now()%s%s)"
                    .formatted(table, version, names, version.isEmpty() ? "" : ", 0", values))
            .params(columns)
            .param("tenant", tenant)
            .param("id", id)
            .update();
        return id;
    }

    private static String words(Map<String, ? extends @Nullable Object> told, String... columns) {
        return SearchTerms.of(Arrays.stream(columns).map((column) -> (String) told.get(column)).toArray(String[]::new));
    }

    private static boolean isJson(@Nullable Object value) {
        return value instanceof String text && (text.startsWith("{") || text.startsWith("["));
    }

    @Override
    public void close() {
        this.owner.close();
    }

}
