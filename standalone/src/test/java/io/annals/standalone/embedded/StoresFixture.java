package io.annals.standalone.embedded;

import java.nio.file.Path;

/**
 * Settings for a test: any free ports, and the Postgres programs unpacked once per build.
 */
final class StoresFixture {

    private static final Path BINARIES = Path.of("target", "postgres-bin").toAbsolutePath();

    private StoresFixture() {
    }

    static EmbeddedSettings settings(Path data) {
        return settings(data, 0, 0);
    }

    static EmbeddedSettings settings(Path data, int postgresPort, int mongoPort) {
        return new EmbeddedSettings(true, data.toAbsolutePath(), BINARIES, postgresPort, mongoPort);
    }

}
