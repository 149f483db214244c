package io.annals.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

import io.annals.bench.append.AppendBenchmark;
import io.annals.bench.command.CommandBenchmark;
import io.annals.bench.replay.ReplayBenchmark;
import io.annals.bench.replay.ReplayBenchmark.Replays;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.AnnalsApplication;
import io.annals.standalone.demo.DemoTerm;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.History;
import io.annals.standalone.oulad.OuladImport;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * All benchmarks in one run. Arguments: the page to write, rounds (3), seconds of each
 * turn (5). Where {@code ANNALS_OULAD_DIR} names the data set, it is loaded for the
 * replay.
 */
public final class Benchmarks {

    private Benchmarks() {
    }

    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        int rounds = (arguments.length > 1) ? Integer.parseInt(arguments[1]) : 3;
        Duration turn = Duration.ofSeconds((arguments.length > 2) ? Integer.parseInt(arguments[2]) : 5);
        Report report = new Report(System.out);
        report.line("# Benchmarks");
        report.line("");
        report.line(
                "Written by `./mvnw -Pbench verify` on %s: %s. Contenders take turns in one run; figures are medians of"
                    .formatted(LocalDate.now(ZoneOffset.UTC), machine()));
        report.line("%d rounds after one to warm up, ratios medians of the rounds' ratios. `fsync` is on."
            .formatted(rounds));
        report.line("");
        AppendBenchmark.run(report, rounds, turn);
        withAnnals(report, rounds, turn);
        report.write(page);
        // Axon keeps a thread for timeouts that would keep the process.
        System.exit(0);
    }

    private static void withAnnals(Report report, int rounds, Duration turn) throws IOException {
        Path data = Files.createTempDirectory("annals-bench");
        try (ConfigurableApplicationContext annals = new SpringApplicationBuilder(AnnalsApplication.class)
            .registerShutdownHook(false)
            .run("--server.port=0", "--annals.embedded.data=" + data, "--annals.embedded.postgres-port=0",
                    "--annals.embedded.mongo-port=0", "--annals.demo=false")) {
            CommandDispatcher dispatcher = annals.getBean(CommandDispatcher.class);
            History history = History.of(annals.getBean(EventStore.class));
            new DemoTerm(dispatcher, history).play();
            load(report, annals, dispatcher, history);
            String token = token(annals);
            new ReplayBenchmark(annals, new ReplaysOverHttp(annals, token)).run(report, rounds);
            new CommandBenchmark(annals, token).run(report, rounds, turn);
        }
        finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void load(Report report, ConfigurableApplicationContext annals, CommandDispatcher dispatcher,
            History history) {
        Optional.ofNullable(System.getenv("ANNALS_OULAD_DIR")).ifPresent((folder) -> {
            OuladImport.Summary summary = new OuladImport(dispatcher, history, false, OuladImport.WALKERS)
                .load(Path.of(folder));
            long begun = System.nanoTime();
            annals.getBean(ProjectionPositions.class).awaitCaughtUp(Duration.ofMinutes(10));
            report.line("## Load of the Open University Learning Analytics Dataset");
            report.line("");
            report.line("%,d commands in %d s (%,d/s), read stores caught up %,d ms after the last.".formatted(
                    summary.accepted(), summary.took().toSeconds(), summary.rate(),
                    (System.nanoTime() - begun) / 1_000_000));
            report.line("");
        });
    }

    private static String token(ConfigurableApplicationContext annals) {
        String answer = post(annals, "/auth/login", "", """
                {"tenant":"demo","email":"%s","password":"%s"}""".formatted(DemoLogins.ALL.getFirst().email(),
                DemoLogins.PASSWORD));
        return answer.replaceAll(".*\"accessToken\":\"([^\"]*)\".*", "$1");
    }

    private record ReplaysOverHttp(ConfigurableApplicationContext annals, String token) implements Replays {

        @Override
        public void begin(String projection) {
            post(this.annals, path(projection), this.token, "");
        }

        @Override
        public boolean done(String projection) {
            return send(this.annals, path(projection), this.token, HttpRequest.newBuilder().GET())
                .contains("\"state\":\"done\"");
        }

        private static String path(String projection) {
            return "/admin/projections/" + projection + "/replay";
        }

    }

    private static String post(ConfigurableApplicationContext annals, String path, String token, String body) {
        return send(annals, path, token, HttpRequest.newBuilder().POST(BodyPublishers.ofString(body)));
    }

    private static String send(ConfigurableApplicationContext annals, String path, String token,
            HttpRequest.Builder request) {
        URI address = URI.create("http://127.0.0.1:" + annals.getEnvironment().getProperty("local.server.port") + path);
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request.uri(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "%d cores, %s, Java %s, heap at most %d MiB".formatted(runtime.availableProcessors(),
                System.getProperty("os.name"), Runtime.version().feature(), runtime.maxMemory() >> 20);
    }

}
