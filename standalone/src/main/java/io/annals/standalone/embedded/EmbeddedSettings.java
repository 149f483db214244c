package io.annals.standalone.embedded;

import java.nio.file.Path;
import java.util.Optional;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The properties
 * {@code annals.embedded.{enabled,data,postgres-binaries,postgres-port,mongo-port}}.
 *
 * @param enabled whether the embedded databases are started; by default unless the
 * profile {@code postgres} or {@code services} is active
 * @param data the folder for all persistent data
 * @param postgresBinaries the folder to which the Postgres programs are unpacked, by
 * default {@code postgres-bin} in the data folder
 * @param postgresPort the TCP port of Postgres on the loopback address; 0 for any free
 * port
 * @param mongoPort the TCP port of MongoDB on the loopback address; 0 for any free port
 */
record EmbeddedSettings(boolean enabled, Path data, Path postgresBinaries, int postgresPort, int mongoPort) {

    static final String ENABLED = "annals.embedded.enabled";

    static final String POSTGRES_PORT = "annals.embedded.postgres-port";

    static final String MONGO_PORT = "annals.embedded.mongo-port";

    static final String DATA = "annals.embedded.data";

    private static final String OTHER_RUN_MODES = "postgres | services";

    static EmbeddedSettings of(Environment environment) {
        boolean enabled = Optional.ofNullable(environment.getProperty(ENABLED, Boolean.class))
            .orElseGet(() -> !environment.acceptsProfiles(Profiles.of(OTHER_RUN_MODES)));
        Path data = absolute(environment.getProperty(DATA, "data"));
        Path binaries = Optional.ofNullable(environment.getProperty("annals.embedded.postgres-binaries"))
            .map(EmbeddedSettings::absolute)
            .orElseGet(() -> data.resolve("postgres-bin"));
        return new EmbeddedSettings(enabled, data, binaries, environment.getProperty(POSTGRES_PORT, int.class, 54329),
                environment.getProperty(MONGO_PORT, int.class, 27117));
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

}
