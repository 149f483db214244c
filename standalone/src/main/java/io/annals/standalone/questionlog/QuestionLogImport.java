package io.annals.standalone.questionlog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.LoadProgress;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.ParallelRunner;
import io.annals.standalone.load.StoreInventory;

/**
 * Imports a log of answers by sending the commands that its learners would have sent: a
 * course with the assessments of the log, attempts and answers. An interrupted import can
 * be restarted.
 */
public final class QuestionLogImport {

    /** The label of the tenant unless another one is configured. */
    public static final String DEFAULT_TENANT = "question-log";

    private final CommandDispatcher dispatcher;

    private final StoreInventory inventory;

    private final Options options;

    /**
     * The options of an import.
     *
     * @param tenant the label of the tenant
     * @param columns the columns whose names are not recognized, by their meaning
     * ({@code learner}, {@code question}, …)
     * @param demoLogins whether to create the demo logins
     * @param concurrency the number of learners that are imported at the same time
     */
    public record Options(String tenant, Map<String, String> columns, boolean demoLogins, int concurrency) {

        public Options {
            columns = Map.copyOf(columns);
        }

    }

    /**
     * The result of an import.
     *
     * @param course the course into which the log was imported
     */
    public record Loaded(UUID course, LoadSummary<LogTotals> summary) {
    }

    public QuestionLogImport(CommandDispatcher dispatcher, StoreInventory inventory, Options options) {
        this.dispatcher = dispatcher;
        this.inventory = inventory;
        this.options = options;
    }

    /**
     * Imports the file. Returns when the events of the last command are durable.
     * @throws IllegalArgumentException if the file cannot be read or has no usable row
     */
    public Loaded load(Path file) {
        Instant start = Instant.now();
        QuestionLog.LogSource source = new QuestionLog.LogSource(this.options.tenant(), LogReader.nameOf(file));
        QuestionLog log = LogReader.read(file, source, this.options.columns());
        if (log.learners().isEmpty()) {
            throw new IllegalArgumentException("The file %s has no usable row: %s".formatted(file,
                    log.rejects().kept().stream().findFirst().map(Object::toString).orElse("it is empty")));
        }
        QuestionLog.ImportPlan plan = log.plan();
        long setupCommands = 2L + (this.options.demoLogins() ? DemoLogins.commands() : 0);
        try (LoadProgress progress = LoadProgress.show(source.name(), setupCommands + plan.commands())) {
            ImportSender sender = new ImportSender(this.dispatcher, this.inventory, source.tenantId(),
                    progress::advance);
            send(log, sender);
            return new Loaded(source.courseId(),
                    LoadSummary.of(log.rejects(), sender, Duration.between(start, Instant.now()), plan.totals()));
        }
    }

    private void send(QuestionLog log, ImportSender sender) {
        createTenant(log, sender);
        ParallelRunner runner = new ParallelRunner(this.options.concurrency());
        new LogOutline(log, sender).send(runner);
        runner.runAll(() -> log.learners()
            .entrySet()
            .stream()
            .<Runnable>map((learner) -> new LogLearnerImport(learner.getKey(), learner.getValue(), log, sender))
            .iterator());
    }

    private void createTenant(QuestionLog log, ImportSender sender) {
        QuestionLog.LogSource source = log.source();
        Instant createdAt = log.earliest().minus(2, ChronoUnit.DAYS);
        sender.send(new CreateTenant(source.tenantId(), source.tenant(), source.tenant(), null, "education", null),
                createdAt);
        sender.send(new CreateOrganization(source.organizationId(), source.tenant(), "LOG", "school", null), createdAt);
        if (this.options.demoLogins()) {
            DemoLogins.send(sender, source.tenantId(), createdAt);
        }
    }

}
