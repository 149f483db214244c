package io.annals.standalone.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Logins and the rights of users. */
class MongoAccessTest {

    private static final int UNAUTHORIZED = 13;

    @TempDir
    private Path data;

    private RunningMongo mongo;

    @BeforeEach
    void start() {
        this.mongo = RunningMongo.start(this.data).withTwoTenants();
    }

    @AfterEach
    void stop() {
        this.mongo.close();
    }

    @Test
    void the_server_announces_a_version_that_current_drivers_accept() {
        Document hello = this.mongo.anonymous().runCommand(new Document("hello", 1));
        assertThat(hello).containsEntry("isWritablePrimary", true);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(21);
        assertThat(hello.getInteger("minWireVersion")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "find", "aggregate", "count", "distinct", "listCollections", "listDatabases", "getMore",
            "insert", "update", "delete", "findAndModify", "create", "drop", "dropDatabase", "renameCollection",
            "createIndexes", "createUser", "updateUser", "dropUser", "usersInfo", "serverStatus", "dbStats", "getLog" })
    void without_a_login_a_client_neither_reads_nor_writes(String command) {
        refused(() -> this.mongo.anonymous().runCommand(new Document(command, "gradebook")));
        assertThat(this.mongo.owner().getCollection("gradebook").countDocuments()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert", "update", "delete", "findAndModify", "create", "drop", "dropDatabase",
            "renameCollection", "createIndexes", "dropIndexes", "createUser", "updateUser", "dropUser", "usersInfo",
            "serverStatus", "validate" })
    void a_reader_changes_nothing_and_manages_nobody(String command) {
        refused(() -> this.mongo.reader("anna", "north").runCommand(new Document(command, "gradebook")));
        refused(() -> this.mongo.as("analyst", "annals-demo").runCommand(new Document(command, "gradebook")));
    }

    @Test
    void the_analyst_reads_the_documents_of_all_tenants() {
        MongoDatabase analyst = this.mongo.as("analyst", "annals-demo");
        assertThat(analyst.getCollection("gradebook").countDocuments()).isEqualTo(3);
        assertThat(analyst.listCollectionNames()).contains("gradebook", "course_catalog", "projection_token");
    }

    @Test
    void a_reader_logs_in_with_any_characters_and_against_any_database() {
        this.mongo.owner()
            .runCommand(new Document("createUser", "ann=a,é").append("pwd", "pä\u00A0ss\u00ADwörd Ⅸ@:/")
                .append("roles", List.of(new Document("role", "read").append("db", "annals")))
                .append("customData", new Document("tenantId", "north")));
        MongoDatabase anna = this.mongo.as("ann%3Da%2C%C3%A9", "p%C3%A4%20ssw%C3%B6rd%20IX%40%3A%2F");
        assertThat(anna.getCollection("gradebook").countDocuments()).isEqualTo(2);
    }

    @Test
    void a_wrong_password_and_an_unknown_user_are_refused_alike() {
        for (String user : List.of("analyst", "nobody", "annals")) {
            assertThatExceptionOfType(MongoSecurityException.class)
                .isThrownBy(() -> this.mongo.as(user, "wrong").listCollectionNames().first())
                .havingCause()
                .withMessageContaining("Authentication failed.");
            assertThat(this.mongo.anonymous()
                .runCommand(new Document("hello", 1).append("saslSupportedMechs", "annals." + user)))
                .containsEntry("saslSupportedMechs", List.of("SCRAM-SHA-256"));
        }
    }

    @Test
    void users_are_kept_over_a_restart_and_without_their_passwords() throws Exception {
        this.mongo.reader("anna", "north");
        this.mongo.close();
        Path file = this.data.resolve("secrets/mongo-users.json");
        assertThat(Files.readString(file)).contains("anna", "north").doesNotContain("secret-anna");
        this.mongo = RunningMongo.start(this.data);
        assertThat(this.mongo.as("anna", "secret-anna").getCollection("gradebook").countDocuments()).isEqualTo(2);
    }

    @Test
    void the_file_of_users_is_readable_by_its_owner_only() throws Exception {
        this.mongo.reader("anna", "north");
        Path file = this.data.resolve("secrets/mongo-users.json");
        assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void changes_of_a_user_apply_to_open_connections() {
        MongoDatabase anna = this.mongo.reader("anna", "north");
        assertThat(anna.getCollection("gradebook").countDocuments()).isEqualTo(2);
        this.mongo.owner()
            .runCommand(new Document("updateUser", "anna").append("customData", new Document("tenantId", "south")));
        assertThat(anna.getCollection("gradebook").countDocuments()).isEqualTo(1);
        this.mongo.owner().runCommand(new Document("dropUser", "anna"));
        refused(() -> anna.getCollection("gradebook").countDocuments());
    }

    @Test
    void a_user_needs_a_tenant_and_the_role_read() {
        Document user = new Document("createUser", "anna").append("pwd", "secret").append("roles", List.of("read"));
        invalid(user, "customData");
        invalid(new Document(user).append("customData", new Document()), "tenantId");
        Document complete = new Document(user).append("customData", new Document("allTenants", true));
        invalid(new Document(complete).append("roles", List.of("readWrite")), "roles");
        invalid(new Document(complete).append("roles", List.of()), "roles");
        invalid(new Document(complete).append("pwd", ""), "pwd");
        invalid(new Document(complete).append("createUser", "annals"), "already exists");
        invalid(new Document("dropUser", "analyst"), "cannot be changed or dropped");
        this.mongo.owner().runCommand(complete);
        assertThat(this.mongo.as("anna", "secret").getCollection("gradebook").countDocuments()).isEqualTo(3);
    }

    @Test
    void a_cursor_is_only_used_by_the_user_who_opened_it() {
        MongoDatabase analyst = this.mongo.as("analyst", "annals-demo");
        try (MongoCursor<Document> cursor = analyst.getCollection("gradebook").find().batchSize(1).cursor()) {
            long id = cursor.getServerCursor().getId();
            assertThatExceptionOfType(MongoCommandException.class)
                .isThrownBy(() -> this.mongo.reader("anna", "north")
                    .runCommand(new Document("getMore", id).append("collection", "gradebook")))
                .satisfies((ex) -> assertThat(ex.getErrorCodeName()).isEqualTo("CursorNotFound"));
            List<Object> ids = new ArrayList<>();
            cursor.forEachRemaining((document) -> ids.add(document.get("_id")));
            assertThat(ids).containsExactlyInAnyOrder("e1", "e2", "e3");
        }
    }

    @Test
    void large_results_are_divided_into_batches() {
        MongoDatabase owner = this.mongo.owner();
        String text = "x".repeat(1 << 20);
        for (int i = 0; i < 60; i++) {
            owner.getCollection("large").insertOne(new Document("_id", i).append("text", text));
        }
        assertThat(owner.getCollection("large").find()).hasSize(60);
        assertThat(owner.getCollection("large").aggregate(List.of(new Document("$sort", new Document("_id", -1)))))
            .hasSize(60)
            .first()
            .satisfies((document) -> assertThat(document).containsEntry("_id", 59));
    }

    @Test
    void a_write_without_acknowledgement_is_executed_before_the_next_command() {
        MongoDatabase owner = this.mongo.owner();
        owner.getCollection("note").withWriteConcern(WriteConcern.UNACKNOWLEDGED).insertOne(new Document("_id", "n1"));
        assertThat(owner.getCollection("note").countDocuments()).isEqualTo(1);
    }

    private void invalid(Document command, String message) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(() -> this.mongo.owner().runCommand(command))
            .withMessageContaining(message);
    }

    private static void refused(ThrowingCallable command) {
        assertThatExceptionOfType(MongoCommandException.class).isThrownBy(command)
            .satisfies((ex) -> assertThat(ex.getErrorCode()).isEqualTo(UNAUTHORIZED));
    }

}
