package io.annals.projection.lms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.zaxxer.hikari.HikariDataSource;
import io.annals.platform.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The tables say what the data model says, and say it in comments too. */
@TestInstance(Lifecycle.PER_CLASS)
class DataModelTest {

    private static final Set<String> OWN = Set.of("token_entry", "dead_letter", "analyst_grant",
            "flyway_schema_history");

    /** What the data model has no entity for: the parts and the past of assessments. */
    private static final Set<String> VERSIONED = Set.of("assessment_section", "assessment_version", "question_version");

    /** And for enrollments: who may do more, what counts, and who waits. */
    private static final Set<String> LEARNING = Set.of("accommodation", "enrollment_result", "waiting_place");

    private final HikariDataSource database = TestPostgres.freshDatabase();

    @BeforeAll
    void migrate() {
        new LmsSchema(this.database).migrate();
    }

    @AfterAll
    void close() {
        this.database.close();
    }

    @Test
    void every_attribute_is_a_column_of_its_entitys_table_with_its_type() throws IOException {
        Set<String> columns = columns();
        for (String[] attribute : attributes()) {
            String table = table(attribute[0]);
            assertThat(columns).contains(table + "." + attribute[1] + " " + sqlType(attribute));
        }
    }

    @Test
    void there_is_a_table_for_each_entity_and_no_other() throws IOException {
        Set<String> entities = attributes().stream()
            .map((attribute) -> table(attribute[0]))
            .collect(Collectors.toSet());
        Set<String> tables = columns().stream().map((column) -> column.split("\\.")[0]).collect(Collectors.toSet());
        entities.addAll(VERSIONED);
        entities.addAll(LEARNING);
        tables.removeAll(OWN);
        assertThat(tables).isEqualTo(entities);
        assertThat(new LmsSchema(this.database).tables()).isEqualTo(entities);
    }

    @Test
    void every_data_table_has_tenant_version_and_row_level_security() {
        Set<String> columns = columns();
        Set<String> tables = new LmsSchema(this.database).tables();
        tables.forEach((table) -> assertThat(columns).contains(table + ".tenant_id uuid", table + ".version bigint"));
        assertThat(JdbcClient.create(this.database).sql("""
                select relname from pg_class
                where relnamespace = 'lms'::regnamespace and relkind = 'r' and relrowsecurity
                """).query(String.class).list()).containsAll(tables);
    }

    @Test
    void every_table_view_and_column_has_a_comment() {
        assertThat(JdbcClient.create(this.database).sql("""
                select class.relname || coalesce('.' || attribute.attname, '')
                from pg_class class
                left join pg_attribute attribute on attribute.attrelid = class.oid
                    and attribute.attnum >= 0 and not attribute.attisdropped
                where class.relnamespace in ('lms'::regnamespace, 'analytics'::regnamespace)
                  and class.relkind in ('r', 'v') and class.relname <> 'flyway_schema_history'
                  and (col_description(class.oid, attribute.attnum) is null
                       or obj_description(class.oid, 'pg_class') is null)
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void dropped_schemas_are_made_anew() {
        try (HikariDataSource other = TestPostgres.freshDatabase()) {
            LmsSchema schema = new LmsSchema(other);
            schema.migrate();
            JdbcClient.create(other).sql("drop schema lms, analytics cascade").update();
            schema.migrate();
            assertThat(JdbcClient.create(other)
                .sql("select count(*) from analytics.course_outcome")
                .query(Long.class)
                .single()).isZero();
        }
    }

    private Set<String> columns() {
        return new TreeSet<>(JdbcClient.create(this.database).sql("""
                select class.relname || '.' || attname || ' ' || format_type(atttypid, null)
                from pg_attribute join pg_class class on class.oid = attrelid
                where relnamespace = 'lms'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
                """).query(String.class).list());
    }

    private static List<String[]> attributes() throws IOException {
        try (InputStream file = Objects
            .requireNonNull(DataModelTest.class.getResourceAsStream("/model/attributes.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                .skip(1)
                .map((line) -> line.split("\t"))
                .toList();
        }
    }

    private static String table(String entity) {
        return entity.equals("User") ? "user_account"
                : entity.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String sqlType(String[] attribute) {
        return switch (attribute[2]) {
            case "string" -> isId(attribute[1]) ? "uuid" : "text";
            case "datetime" -> "timestamp with time zone";
            case "json" -> "jsonb";
            case "float" -> "numeric";
            case "integer" -> numeric(attribute[1]);
            default -> attribute[2];
        };
    }

    /** A mark may be a fraction, and a file larger than two gigabytes. */
    private static String numeric(String attribute) {
        return switch (attribute) {
            case "score", "points", "points_earned", "max_score", "passing_score" -> "numeric";
            case "size_bytes" -> "bigint";
            default -> "integer";
        };
    }

    /** Numbers of the outside world are no ids of ours. */
    private static boolean isId(String attribute) {
        return (attribute.equals("id") || attribute.endsWith("_id") || attribute.endsWith("ed_by"))
                && !Set.of("tax_id", "employee_id").contains(attribute);
    }

}
