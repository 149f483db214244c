package io.annals.bench.command;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.organization.OrganizationCommand.RenameOrganization;
import io.annals.bench.BenchmarkClient;
import io.annals.bench.BenchmarkReport;
import io.annals.bench.Contender;
import io.annals.bench.ContenderComparison;
import io.annals.platform.command.CommandContext;
import io.annals.platform.command.CommandDispatcher;
import io.annals.platform.messaging.Caller;
import io.annals.standalone.demo.DemoTerm;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Compares a command that produces one event, in the process and over HTTP, with an empty
 * POST to the same server. Each writer has its own aggregate.
 */
public final class CommandBenchmark {

    private static final String IN_PROCESS_32 = "commands in the process, 32 writers";

    private static final String HTTP_32 = "commands over HTTP, 32 clients";

    private static final String EMPTY_32 = "empty authenticated POST, 32 clients";

    private final BenchmarkClient client;

    private final Set<UUID> organizations = ConcurrentHashMap.newKeySet();

    private final CommandDispatcher dispatcher;

    private final Caller caller = new Caller(DemoTerm.TENANT, Ids.named(Ids.PLATFORM, "bench"), null,
            Set.of(Role.TENANT_ADMIN), null);

    public CommandBenchmark(ConfigurableApplicationContext annals, String token) {
        this.client = new BenchmarkClient(annals, token);
        this.dispatcher = annals.getBean(CommandDispatcher.class);
    }

    public void run(BenchmarkReport report, int rounds, Duration turn) {
        report.section("Commands");
        report.line("All projections are running; the clients are in the same process.");
        report.line("");
        ContenderComparison comparison = new ContenderComparison("commands", report, rounds, turn).ofServer()
            .with(IN_PROCESS_32, contender(this::dispatch), 32)
            .with(HTTP_32, contender(this::post), 32)
            .with(EMPTY_32,
                    contender((organization, name) -> this.client.post(EmptyPost.PATH, body(organization, name))), 32)
            .with("commands in the process, 1 writer", contender(this::dispatch), 1)
            .with("commands over HTTP, 1 client", contender(this::post), 1)
            .with("empty authenticated POST, 1 client",
                    contender((organization, name) -> this.client.post(EmptyPost.PATH, body(organization, name))), 1);
        comparison.run();
        comparison.ratio(IN_PROCESS_32, EMPTY_32).ratio(HTTP_32, EMPTY_32);
        report.line("");
    }

    @FunctionalInterface
    private interface Renaming {

        void rename(UUID organization, String name);

    }

    private Contender contender(Renaming renaming) {
        return new Contender() {

            @Override
            public int append(UUID organization, long number) {
                createOnce(organization);
                renaming.rename(organization, "Name " + number);
                return 1;
            }

            @Override
            public void close() {
                // nothing to close
            }

        };
    }

    private void createOnce(UUID organization) {
        if (this.organizations.add(organization)) {
            this.dispatcher.dispatch(new CreateOrganization(organization, "Bench", organization.toString(), null, null),
                    this.caller, CommandContext.NONE);
        }
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
