package io.annals.standalone.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.annals.standalone.RunningAnnals;
import org.bson.Document;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The contents of the read models by table and collection: one text per row or document,
 * ordered by ID.
 */
record ReadModels(Map<String, List<String>> contents) {

    /** Tables and collections with positions of projections instead of views. */
    private static final Set<String> BOOKKEEPING = Set.of("token_entry", "dead_letter", "analyst_grant",
            "projection_token", "projection_dead_letter", "schema_version");

    static ReadModels of(RunningAnnals annals) {
        Map<String, List<String>> contents = new TreeMap<>();
        JdbcClient database = annals.bean(JdbcClient.class);
        database.sql("""
                select table_name from information_schema.tables
                where table_schema = 'lms' and table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list()
            .stream()
            .filter((table) -> !BOOKKEEPING.contains(table) && !table.startsWith("flyway"))
            .forEach((table) -> contents.put(table, rows(database, table)));
        MongoDatabase documents = annals.bean(MongoDatabase.class);
        documents.listCollectionNames()
            .into(new ArrayList<>())
            .stream()
            .filter((collection) -> !BOOKKEEPING.contains(collection))
            .forEach((collection) -> contents.put(collection, documents(documents, collection)));
        return new ReadModels(contents);
    }

    private static List<String> rows(JdbcClient database, String table) {
        return database.sql("select to_jsonb(source)::text from lms.%s as source order by 1".formatted(table))
            .query(String.class)
            .list();
    }

    private static List<String> documents(MongoDatabase database, String collection) {
        return database.getCollection(collection)
            .find()
            .sort(Sorts.ascending("_id"))
            .map(Document::toJson)
            .into(new ArrayList<>());
    }

}
