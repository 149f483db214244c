package io.annals.standalone.embedded;

import java.nio.file.Path;

/**
 * Settings for tests: free ports, and Postgres programs that are unpacked once per build.
 */
final class StoresFixture {

    private static final Path BINARIES = Path.of("target", "postgres-bin").toAbsolutePath();

    private StoresFixture() {
    }

    static EmbeddedStores start(Path data) {
        return start(settings(data));
    }

    /** Starts the databases; the test fails if Postgres cannot be kept running. */
    static EmbeddedStores start(EmbeddedSettings settings) {
        return EmbeddedStores.start(settings, (failure) -> {
            throw failure;
        });
    }

    static EmbeddedSettings settings(Path data) {
        return settings(data, 0, 0);
    }

    static EmbeddedSettings settings(Path data, int postgresPort, int mongoPort) {
        return new EmbeddedSettings(true, data.toAbsolutePath(), BINARIES, postgresPort, mongoPort);
    }

}
