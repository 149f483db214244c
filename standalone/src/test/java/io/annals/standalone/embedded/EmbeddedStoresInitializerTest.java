package io.annals.standalone.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedStoresInitializerTest {

    @TempDir
    private Path data;

    @Test
    void beans_find_both_databases_and_are_destroyed_before_them() {
        LastQuery lastQuery;
        try (ConfigurableApplicationContext context = start(Application.class)) {
            lastQuery = context.getBean(LastQuery.class);
            try (MongoClient client = MongoClients.create(context.getEnvironment().getProperty("annals.mongo.uri"))) {
                assertThat(client.getDatabase("annals").runCommand(new Document("ping", 1))).containsEntry("ok", 1.0);
            }
        }
        assertThat(lastQuery.answered).isTrue();
    }

    @Test
    void the_query_side_has_its_own_role() throws SQLException {
        try (ConfigurableApplicationContext context = start(Application.class)) {
            Environment environment = context.getEnvironment();
            try (Connection connection = DriverManager.getConnection(
                    environment.getRequiredProperty("annals.query-datasource.url"),
                    environment.getRequiredProperty("annals.query-datasource.username"),
                    environment.getRequiredProperty("annals.query-datasource.password"))) {
                assertThat(connection.getMetaData().getUserName()).isEqualTo("annals_query");
            }
        }
    }

    @Test
    void a_failed_start_unlocks_the_data_folder() {
        assertThatExceptionOfType(BeanCreationException.class).isThrownBy(() -> start(Broken.class).close());
        start(Application.class).close();
    }

    @Test
    void other_run_modes_start_no_embedded_databases() {
        assertThat(EmbeddedSettings.of(new MockEnvironment()).enabled()).isTrue();
        for (String profile : new String[] { "postgres", "services" }) {
            MockEnvironment environment = new MockEnvironment();
            environment.setActiveProfiles(profile);
            assertThat(EmbeddedSettings.of(environment).enabled()).isFalse();
        }
        assertThat(
                EmbeddedSettings.of(new MockEnvironment().withProperty("annals.embedded.enabled", "false")).enabled())
            .isFalse();
    }

    @Test
    void a_taken_web_port_is_noticed_before_the_databases_start() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            StandardEnvironment environment = new StandardEnvironment();
            environment.getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("server.port", other.getLocalPort(), "server.address",
                        "127.0.0.1", "annals.embedded.data", this.data.resolve("unused").toString())));
            ServletWebServerApplicationContext context = new ServletWebServerApplicationContext();
            context.setEnvironment(environment);
            assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> new EmbeddedStoresInitializer().initialize(context))
                .withMessageContaining("port " + other.getLocalPort())
                .satisfies((failure) -> assertThat(failure.remedy()).contains("--server.port=<port>"));
        }
        assertThat(this.data.resolve("unused")).doesNotExist();
    }

    @Test
    void failures_are_shown_with_a_remedy() {
        EmbeddedStoreException failure = EmbeddedStoreException.portTaken("Postgres", 54329,
                EmbeddedSettings.POSTGRES_PORT);
        FailureAnalysis analysis = new EmbeddedStoreFailureAnalyzer().analyze(failure, failure);
        assertThat(analysis.getDescription()).contains("port 54329");
        assertThat(analysis.getAction()).contains("--annals.embedded.postgres-port=<port>");
    }

    private ConfigurableApplicationContext start(Class<?> application) {
        EmbeddedSettings settings = StoresFixture.settings(this.data);
        return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
            .registerShutdownHook(false)
            .run("--annals.embedded.data=" + settings.data(), "--annals.embedded.postgres-port=0",
                    "--annals.embedded.mongo-port=0",
                    "--annals.embedded.postgres-binaries=" + settings.postgresBinaries());
    }

    static class Application {

        @Bean
        LastQuery lastQuery(Environment environment) {
            return new LastQuery(environment);
        }

    }

    static class Broken {

        @Bean
        Object broken() {
            throw new IllegalStateException("cannot be made");
        }

    }

    /**
     * Queries the database when it is destroyed, like a connection pool or a projection.
     */
    static class LastQuery implements DisposableBean {

        private final Environment environment;

        private final AtomicBoolean answered = new AtomicBoolean();

        LastQuery(Environment environment) {
            this.environment = environment;
        }

        @Override
        public void destroy() throws SQLException {
            try (Connection connection = DriverManager.getConnection(
                    this.environment.getRequiredProperty("spring.datasource.url"),
                    this.environment.getRequiredProperty("spring.datasource.username"),
                    this.environment.getRequiredProperty("spring.datasource.password"))) {
                this.answered.set(connection.isValid(5));
            }
        }

    }

}
