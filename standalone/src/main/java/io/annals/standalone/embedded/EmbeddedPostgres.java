package io.annals.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Postgres with its data in {@code <data>/postgres}: durable, with a password, and
 * listening only on the loopback address. It runs in a separate process, which is started
 * again if it ends by itself. It may survive when Annals is killed; the next start then
 * stops and restarts it.
 */
final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final long LOG_KEPT_BYTES = 10L << 20;

    private final int port;

    private final PostgresRoles roles;

    private final Postmaster postmaster;

    private final PostmasterWatch watch;

    private EmbeddedPostgres(int port, PostgresRoles roles, Postmaster postmaster, PostmasterWatch watch) {
        this.port = port;
        this.roles = roles;
        this.postmaster = postmaster;
        this.watch = watch;
    }

    static EmbeddedPostgres start(DataFolder data, EmbeddedSettings settings,
            Consumer<EmbeddedStoreException> whenGivingUp) {
        Secrets secrets = Secrets.in(data);
        PostgresProgram programs = new PostgresProgram(PostgresBinaries.unpack(settings.postgresBinaries()), log(data));
        PostgresCluster cluster = PostgresCluster.openOrCreate(data, programs, secrets);
        Postmaster postmaster = new Postmaster(programs, cluster.folder());
        postmaster.takeOver();
        int port = LoopbackPort.claim("Postgres", settings.postgresPort(), EmbeddedSettings.POSTGRES_PORT);
        cluster.listenOn(port);
        postmaster.start(port);
        PostgresRoles roles = new PostgresRoles(port, secrets);
        try {
            roles.ensure();
        }
        catch (RuntimeException ex) {
            postmaster.stop();
            throw ex;
        }
        logger.info("Embedded Postgres listens on 127.0.0.1:{}, data in {}", port, cluster.folder());
        PostmasterWatch watch = new PostmasterWatch(postmaster, port, whenGivingUp);
        watch.start();
        return new EmbeddedPostgres(port, roles, postmaster, watch);
    }

    int port() {
        return this.port;
    }

    PostgresRoles roles() {
        return this.roles;
    }

    @Override
    public void close() {
        this.watch.close();
        this.postmaster.stop();
        logger.info("Embedded Postgres stopped");
    }

    private static Path log(DataFolder data) {
        Path log = data.folder("logs").resolve("postgres.log");
        try {
            if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return log;
    }

}
