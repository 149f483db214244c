package io.annals.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.command.CommandSideApplication;
import io.annals.platform.command.LocalCommandBus;
import io.annals.platform.projection.EventCount;
import io.annals.platform.security.AccessTokens;
import io.annals.platform.testing.TestMongo;
import io.annals.platform.testing.TestPostgres;
import io.annals.projection.ProjectionsApplication;
import io.annals.query.QuerySideApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.caching.Cache;
import org.axonframework.common.caching.NoCache;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three services with the configuration of docker-compose.yml, on a database with the
 * roles of docker/postgres/roles.sql, without Axon Server.
 */
class ServicesTest {

    private static final Path ROLES = Path.of("..", "docker", "postgres", "roles.sql");

    private static final Deque<AutoCloseable> RUNNING = new ArrayDeque<>();

    private static EmbeddedPostgres postgres;

    private static ComposedService commands;

    private static ComposedService projections;

    private static ComposedService queries;

    private static String token;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = TestPostgres.startDurable();
        RUNNING.push(postgres);
        createRoles();
        projections = start("projections", ProjectionsApplication.class);
        queries = start("query-side", QuerySideApplication.class);
        commands = start("command-side", CommandSideApplication.class);
        token = commands.bean(AccessTokens.class)
            .issue(Ids.next(), Ids.next(), Ids.next(), Set.of(Role.PLATFORM_ADMIN, Role.TENANT_ADMIN));
    }

    private static void createRoles() throws IOException, SQLException {
        String script = Files.readString(ROLES).replaceAll("(?m)^(--|\\\\).*$", "").replaceAll(":'\\w+'", "'secret'");
        try (var connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String part : script.split(";")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static ComposedService start(String name, Class<?> application) throws IOException {
        String database = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/annals";
        Map<String, String> addresses = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", database, "ANNALS_MONGO_URI",
                TestMongo.uri() + "/services", "AXON_AXONSERVER_SERVERS", "127.0.0.1:" + closedPort(),
                "ANNALS_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]), "SERVER_ADDRESS", "127.0.0.1",
                "SERVER_PORT", "0"));
        if (name.equals("query-side")) {
            addresses.put("ANNALS_QUERY_DATASOURCE_URL", database);
        }
        ComposedService service = ComposedService.start(name, application, addresses);
        RUNNING.push(service);
        return service;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable running : RUNNING) {
            running.close();
        }
    }

    @Test
    void a_service_without_axon_server_is_live_but_not_ready() {
        assertThat(Set.of(commands, projections, queries)).allSatisfy((service) -> {
            assertThat(service.get("/actuator/health/liveness", "").statusCode()).isEqualTo(200);
            assertThat(service.get("/actuator/health/readiness", "").statusCode()).isEqualTo(503);
        });
    }

    @Test
    void commands_are_routed_by_axon_server() {
        assertThat(commands.bean(CommandBus.class)).isInstanceOfSatisfying(AxonServerCommandBus.class,
                (bus) -> assertThat(bus.localSegment()).isInstanceOf(LocalCommandBus.class));
    }

    @Test
    void events_are_stored_by_axon_server_and_aggregates_are_not_cached() {
        assertThat(commands.bean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
        assertThat(commands.bean(Cache.class)).isSameAs(NoCache.INSTANCE);
        assertThat(projections.bean(EventCount.class)).isEqualTo(new EventCount(0));
    }

    @Test
    void a_command_without_axon_server_is_refused_as_unavailable() {
        var answer = commands.post("/commands/create-tenant", token, """
                {"name":"Example","primaryDomain":"example"}""");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.body()).contains("\"code\":\"unavailable\"");
    }

    @Test
    void queries_work_without_axon_server_with_tokens_of_the_command_side() {
        var answer = queries.get("/queries/courses", token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void requests_that_need_the_event_store_are_unavailable() {
        assertThat(queries.get("/audit/events", token).statusCode()).isEqualTo(503);
        assertThat(queries.get("/audit/streams/" + Ids.next(), token).statusCode()).isEqualTo(503);
        assertThat(projections.get("/admin/projections", token).statusCode()).isEqualTo(503);
    }

    @Test
    void each_side_connects_with_its_own_role() {
        queries.get("/queries/courses", token);
        assertThat(JdbcClient.create(postgres.getPostgresDatabase())
            .sql("select distinct usename from pg_stat_activity where datname = 'annals'")
            .query(String.class)
            .list()).containsExactlyInAnyOrder("annals", "annals_query");
    }

}
