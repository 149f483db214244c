package io.annals.bench.command;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.organization.OrganizationCommand.RenameOrganization;
import io.annals.bench.BenchmarkClient;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Contender;
import io.annals.bench.ContenderComparison;
import io.annals.bench.jpa.JpaApplication;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;
import io.annals.platform.projection.ProjectionPositions;
import io.annals.standalone.demo.DemoTerm;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares a command that produces one event, in the process and over HTTP, with an empty
 * POST to the same server and with the same change as an entity that a plain Spring Boot
 * application writes by JPA. Each writer has its own aggregate.
 */
public final class CommandBenchmark {

    private static final String IN_PROCESS_32 = "commands in the process, 32 writers";

    private static final String HTTP_32 = "commands over HTTP, 32 clients";

    private static final String EMPTY_32 = "empty authenticated POST, 32 clients";

    private static final String JPA_32 = "JPA entity over HTTP, 32 clients";

    private static final String HTTP_1 = "commands over HTTP, 1 client";

    private static final String EMPTY_1 = "empty authenticated POST, 1 client";

    private static final String JPA_1 = "JPA entity over HTTP, 1 client";

    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext annals;

    private final String token;

    private final BenchmarkClient client;

    private final CommandDispatcher dispatcher;

    private final Caller caller = new Caller(DemoTerm.TENANT, Ids.named(Ids.PLATFORM, "bench"), null,
            Set.of(Role.TENANT_ADMIN), null);

    public CommandBenchmark(ConfigurableApplicationContext annals, String token) {
        this.annals = annals;
        this.token = token;
        this.client = new BenchmarkClient(annals, token);
        this.dispatcher = annals.getBean(CommandDispatcher.class);
    }

    public void run(BenchmarkReport report, int rounds, Duration turn) {
        report.section("Commands");
        report.line(
                "All projections are running; the clients are in the same process. Each turn begins when the projections have caught up");
        report.line("with the turn before.");
        report.line("");
        try (ConfigurableApplicationContext jpa = JpaApplication.beside(this.annals)) {
            BenchmarkClient jpaClient = new BenchmarkClient(jpa, this.token);
            Renaming empty = (organization, name) -> this.client.post(EmptyPost.PATH, body(organization, name));
            Renaming entity = (organization, name) -> jpaClient.post(JpaApplication.RENAME, body(organization, name));
            Consumer<UUID> creation = (organization) -> jpaClient.post(JpaApplication.CREATE,
                    body(organization, "Bench"));
            ContenderComparison comparison = new ContenderComparison("commands", report, rounds, turn).ofServer()
                .beforeTurn(() -> this.annals.getBean(ProjectionPositions.class).awaitCaughtUp(CATCH_UP))
                .with(IN_PROCESS_32, contender(this::dispatch), 32)
                .with(HTTP_32, contender(this::post), 32)
                .with(JPA_32, contender(entity, creation), 32)
                .with(EMPTY_32, contender(empty), 32)
                .with("commands in the process, 1 writer", contender(this::dispatch), 1)
                .with(HTTP_1, contender(this::post), 1)
                .with(JPA_1, contender(entity, creation), 1)
                .with(EMPTY_1, contender(empty), 1);
            comparison.run();
            comparison.ratio(IN_PROCESS_32, EMPTY_32)
                .ratio(HTTP_32, EMPTY_32)
                .ratio(HTTP_1, EMPTY_1)
                .ratio(HTTP_32, JPA_32)
                .ratio(HTTP_1, JPA_1);
        }
        report.line("");
    }

    @FunctionalInterface
    private interface Renaming {

        void rename(UUID organization, String name);

    }

    private Contender contender(Renaming renaming) {
        return contender(renaming, this::create);
    }

    private static Contender contender(Renaming renaming, Consumer<UUID> creation) {
        Set<UUID> organizations = ConcurrentHashMap.newKeySet();
        return new Contender() {

            @Override
            public int append(UUID organization, long number) {
                if (organizations.add(organization)) {
                    creation.accept(organization);
                }
                renaming.rename(organization, "Name " + number);
                return 1;
            }

            @Override
            public void close() {
                // nothing to close
            }

        };
    }

    private void create(UUID organization) {
        this.dispatcher.dispatch(new CreateOrganization(organization, "Bench", organization.toString(), null, null),
                this.caller, CommandContext.NONE);
    }

    private void dispatch(UUID organization, String name) {
        this.dispatcher.dispatch(new RenameOrganization(organization, name), this.caller, CommandContext.NONE);
    }

    private void post(UUID organization, String name) {
        this.client.post("/commands/rename-organization", body(organization, name));
    }

    private static String body(UUID organization, String name) {
        return """
                {"organizationId":"%s","name":"%s"}""".formatted(organization, name);
    }

}
