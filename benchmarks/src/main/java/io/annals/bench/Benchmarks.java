package io.annals.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.bench.append.AppendBenchmark;
import io.annals.bench.command.CommandBenchmark;
import io.annals.bench.learning.AnswerBenchmark;
import io.annals.bench.learning.ViewBenchmark;
import io.annals.bench.replay.ReplayBenchmark;
import io.annals.bench.replay.ReplayBenchmark.ReplayClient;
import io.annals.bench.stream.StreamBenchmark;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.AnnalsApplication;
import io.annals.standalone.demo.DemoTerm;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.oulad.OuladImport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the benchmarks. Arguments, with their defaults: the page to write, the parts to
 * run separated by commas (all), the number of rounds (3), the seconds per turn (5). If
 * {@code ANNALS_OULAD_DIR} is set, the replay benchmark imports the dataset in that
 * folder.
 */
public final class Benchmarks {

    private static final List<String> PARTS = List.of("append", "replay", "commands", "answers", "views", "streams");

    /** The configuration for several writing processes. */
    private static final List<String> CACHE_OFF = List.of("--annals.aggregates.cache-size=0",
            "--annals.aggregates.snapshot-after=20");

    /**
     * JPA is here for a contender alone; the rest is what the application excludes, too.
     */
    private static final String NO_JPA = "--spring.autoconfigure.exclude=" + Stream
        .of(HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class,
                UpdateCheckerAutoConfiguration.class, XStreamAutoConfiguration.class)
        .map(Class::getName)
        .collect(Collectors.joining(","));

    private static final int SUBMISSIONS = 200;

    private static final int PAGES = 500;

    private static final int COMMANDS_TO_STREAMS = 600;

    private Benchmarks() {
    }

    /**
     * Always ends with {@code System.exit}, because a timeout thread of Axon would keep
     * the process alive.
     */
    public static void main(String[] arguments) {
        int status = 1;
        try {
            run(arguments);
            status = 0;
        }
        catch (IOException | RuntimeException ex) {
            LoggerFactory.getLogger(Benchmarks.class).error("A benchmark failed", ex);
        }
        finally {
            System.exit(status);
        }
    }

    private static void run(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        List<String> requested = (arguments.length > 1) ? List.of(arguments[1].split(",")) : List.of("all");
        List<String> parts = requested.contains("all") ? PARTS : requested;
        int rounds = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 3;
        Duration turn = Duration.ofSeconds((arguments.length > 3) ? Integer.parseInt(arguments[3]) : 5);
        BenchmarkReport report = new BenchmarkReport(System.out);
        introduce(report, rounds);
        if (parts.contains("append")) {
            AppendBenchmark.run(report, rounds, turn);
        }
        if (!Collections.disjoint(parts, List.of("replay", "commands", "answers", "views"))) {
            runAnnals(List.of(), (annals) -> measure(report, parts, rounds, turn, annals));
        }
        if (parts.contains("streams")) {
            measureStreams(report);
        }
        report.write(page);
    }

    private static void introduce(BenchmarkReport report, int rounds) {
        report.line("# Benchmarks");
        report.line("");
        report.line("Written by `./mvnw -Pbench verify`: %s. `-Dbench.parts=…` selects some of the parts %s."
            .formatted(machine(), String.join(", ", PARTS)));
        report.line(
                "Contenders take turns in one run. Figures are medians of %d rounds after one warm-up round (%d over HTTP), ratios"
                    .formatted(rounds, ContenderComparison.WARM_UPS_OF_SERVER));
        report.line("are medians of the ratios of the rounds. `fsync` is on.");
        report.line("");
    }

    private static void measure(BenchmarkReport report, List<String> parts, int rounds, Duration turn,
            ConfigurableApplicationContext annals) {
        CommandDispatcher dispatcher = annals.getBean(CommandDispatcher.class);
        StoreInventory inventory = StoreInventory.of(annals.getBean(EventStore.class));
        if (parts.contains("replay")) {
            new DemoTerm(dispatcher, inventory).load();
            importOulad(report, annals, dispatcher, inventory);
        }
        else {
            createTenant(dispatcher, inventory);
        }
        String token = token(annals);
        if (parts.contains("replay")) {
            new ReplayBenchmark(annals, new HttpReplayClient(new BenchmarkClient(annals, token))).run(report, rounds);
        }
        if (parts.contains("commands")) {
            new CommandBenchmark(annals, token).run(report, rounds, turn);
        }
        if (parts.contains("answers")) {
            new AnswerBenchmark(annals, token).run(report, rounds, turn, SUBMISSIONS);
        }
        if (parts.contains("views")) {
            new ViewBenchmark(annals, token).run(report, PAGES);
        }
    }

    /** Creates the demo tenant with only its logins. */
    private static void createTenant(CommandDispatcher dispatcher, StoreInventory inventory) {
        ImportSender sender = new ImportSender(dispatcher, inventory, DemoTerm.TENANT, (handled) -> {
        });
        Instant now = Instant.now();
        sender.send(new CreateTenant(DemoTerm.TENANT, "Benchmarks", "demo", "free", "education", null), now);
        DemoLogins.send(sender, DemoTerm.TENANT, now);
    }

    private static void measureStreams(BenchmarkReport report) throws IOException {
        StreamBenchmark.introduce(report);
        runAnnals(List.of(),
                (annals) -> new StreamBenchmark(annals, COMMANDS_TO_STREAMS).run(report, "aggregate cache on"));
        runAnnals(CACHE_OFF,
                (annals) -> new StreamBenchmark(annals, COMMANDS_TO_STREAMS).run(report, "aggregate cache off"));
        report.line("");
    }

    private static void runAnnals(List<String> properties, Consumer<ConfigurableApplicationContext> work)
            throws IOException {
        Path data = Files.createTempDirectory("annals-bench");
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--annals.embedded.data=" + data,
                "--annals.embedded.postgres-port=0", "--annals.embedded.mongo-port=0", "--annals.demo=false", NO_JPA));
        arguments.addAll(properties);
        try (ConfigurableApplicationContext annals = new SpringApplicationBuilder(AnnalsApplication.class)
            .registerShutdownHook(false)
            .run(arguments.toArray(String[]::new))) {
            work.accept(annals);
        }
        finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void importOulad(BenchmarkReport report, ConfigurableApplicationContext annals,
            CommandDispatcher dispatcher, StoreInventory inventory) {
        Optional.ofNullable(System.getenv("ANNALS_OULAD_DIR")).ifPresent((folder) -> {
            LoadSummary<?> summary = new OuladImport(dispatcher, inventory, false, OuladImport.DEFAULT_CONCURRENCY)
                .load(Path.of(folder));
            long start = System.nanoTime();
            annals.getBean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(10));
            report.section("Load of the Open University Learning Analytics Dataset");
            report.line("%,d commands in %d s (%,d/s). The read models caught up %,d ms after the last one.".formatted(
                    summary.accepted(), summary.duration().toSeconds(), summary.rate(),
                    (System.nanoTime() - start) / 1_000_000));
            report.line("");
        });
    }

    private static String token(ConfigurableApplicationContext annals) {
        String answer = new BenchmarkClient(annals, "").post("/auth/login", """
                {"tenant":"demo","email":"%s","password":"%s"}""".formatted(DemoLogins.ALL.getFirst().email(),
                DemoLogins.PASSWORD));
        return answer.replaceAll(".*\"accessToken\":\"([^\"]*)\".*", "$1");
    }

    private record HttpReplayClient(BenchmarkClient client) implements ReplayClient {

        @Override
        public void start(String projection) {
            this.client.post(path(projection), "");
        }

        @Override
        public void startAll() {
            this.client.post("/admin/projections/replay", "");
        }

        @Override
        public boolean done(String projection) {
            return this.client.get(path(projection)).contains("\"state\":\"done\"");
        }

        private static String path(String projection) {
            return "/admin/projections/" + projection + "/replay";
        }

    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores, %s, Java %s, maximum heap %d MiB".formatted(runtime.availableProcessors(),
                System.getProperty("os.name"), Runtime.version().feature(), runtime.maxMemory() >> 20);
    }

}
