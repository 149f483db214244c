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
import io.annals.bench.replay.ReplayBenchmark.Replays;
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
 * The benchmarks in one run. Arguments: the page to write, which parts separated by
 * commas (all), rounds (3), seconds of each turn (5). Where {@code ANNALS_OULAD_DIR}
 * names the data set, it is loaded for the replay.
 */
public final class Benchmarks {

    private static final List<String> PARTS = List.of("append", "replay", "commands", "answers", "views", "streams");

    /** As where several processes write. */
    private static final List<String> CACHE_OFF = List.of("--annals.aggregates.cache-size=0",
            "--annals.aggregates.snapshot-after=20");

    /** JPA is here for a contender alone; the rest is what the application excludes, too. */
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
     * Ends the process in any case: Axon keeps a thread for timeouts that would keep it.
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
        List<String> asked = (arguments.length > 1) ? List.of(arguments[1].split(",")) : List.of("all");
        List<String> parts = asked.contains("all") ? PARTS : asked;
        int rounds = (arguments.length > 2) ? Integer.parseInt(arguments[2]) : 3;
        Duration turn = Duration.ofSeconds((arguments.length > 3) ? Integer.parseInt(arguments[3]) : 5);
        Report report = new Report(System.out);
        introduce(report, rounds);
        if (parts.contains("append")) {
            AppendBenchmark.run(report, rounds, turn);
        }
        if (!Collections.disjoint(parts, List.of("replay", "commands", "answers", "views"))) {
            withAnnals(List.of(), (annals) -> measure(report, parts, rounds, turn, annals));
        }
        if (parts.contains("streams")) {
            streams(report);
        }
        report.write(page);
    }

    private static void introduce(Report report, int rounds) {
        report.line("# Benchmarks");
        report.line("");
        report.line("Written by `./mvnw -Pbench verify`: %s. `-Dbench.parts=…` measures only some of %s."
            .formatted(machine(), String.join(", ", PARTS)));
        report.line(
                "Contenders take turns in one run; figures are medians of %d rounds after one to warm up (%d over HTTP), ratios"
                    .formatted(rounds, Comparison.WARM_UPS_OF_SERVER));
        report.line("medians of the rounds' ratios. `fsync` is on.");
        report.line("");
    }

    private static void measure(Report report, List<String> parts, int rounds, Duration turn,
            ConfigurableApplicationContext annals) {
        CommandDispatcher dispatcher = annals.getBean(CommandDispatcher.class);
        StoreInventory history = StoreInventory.of(annals.getBean(EventStore.class));
        if (parts.contains("replay")) {
            new DemoTerm(dispatcher, history).play();
            load(report, annals, dispatcher, history);
        }
        else {
            found(dispatcher, history);
        }
        String token = token(annals);
        if (parts.contains("replay")) {
            new ReplayBenchmark(annals, new ReplaysOverHttp(new Client(annals, token))).run(report, rounds);
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

    /** The demo tenant with nothing but its logins. */
    private static void found(CommandDispatcher dispatcher, StoreInventory history) {
        ImportSender sender = new ImportSender(dispatcher, history, DemoTerm.TENANT, (handled) -> {
        });
        Instant now = Instant.now();
        sender.send(new CreateTenant(DemoTerm.TENANT, "Benchmarks", "demo", "free", "education", null), now);
        DemoLogins.send(sender, DemoTerm.TENANT, now);
    }

    private static void streams(Report report) throws IOException {
        StreamBenchmark.introduce(report);
        withAnnals(List.of(),
                (annals) -> new StreamBenchmark(annals, COMMANDS_TO_STREAMS).run(report, "cache of aggregates on"));
        withAnnals(CACHE_OFF,
                (annals) -> new StreamBenchmark(annals, COMMANDS_TO_STREAMS).run(report, "cache of aggregates off"));
        report.line("");
    }

    private static void withAnnals(List<String> properties, Consumer<ConfigurableApplicationContext> work)
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

    private static void load(Report report, ConfigurableApplicationContext annals, CommandDispatcher dispatcher,
            StoreInventory history) {
        Optional.ofNullable(System.getenv("ANNALS_OULAD_DIR")).ifPresent((folder) -> {
            LoadSummary<?> summary = new OuladImport(dispatcher, history, false, OuladImport.WALKERS).load(Path.of(folder));
            long begun = System.nanoTime();
            annals.getBean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(10));
            report.section("Load of the Open University Learning Analytics Dataset");
            report.line("%,d commands in %d s (%,d/s), read stores caught up %,d ms after the last.".formatted(
                    summary.accepted(), summary.took().toSeconds(), summary.rate(),
                    (System.nanoTime() - begun) / 1_000_000));
            report.line("");
        });
    }

    private static String token(ConfigurableApplicationContext annals) {
        String answer = new Client(annals, "").post("/auth/login", """
                {"tenant":"demo","email":"%s","password":"%s"}""".formatted(DemoLogins.ALL.getFirst().email(),
                DemoLogins.PASSWORD));
        return answer.replaceAll(".*\"accessToken\":\"([^\"]*)\".*", "$1");
    }

    private record ReplaysOverHttp(Client client) implements Replays {

        @Override
        public void begin(String projection) {
            this.client.post(path(projection), "");
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
        return "%d cores, %s, Java %s, heap at most %d MiB".formatted(runtime.availableProcessors(),
                System.getProperty("os.name"), Runtime.version().feature(), runtime.maxMemory() >> 20);
    }

}
