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
 * Loads a log of answers as the commands that its learners would have sent: a course with
 * an assessment for each that the log names, attempts, answers, marks. It may be
 * interrupted and started again.
 */
public final class QuestionLogImport {

    /** Unless somebody names another tenant. */
    public static final String TENANT = "question-log";

    private final CommandDispatcher dispatcher;

    private final StoreInventory history;

    private final Options options;

    /**
     * How a log is loaded.
     *
     * @param tenant the label by which users name their tenant
     * @param columns columns whose names are not known, by what they say:
     * {@code learner}, {@code question}, …
     * @param demoLogins whether to make the well-known logins
     * @param walkers how many learners are on the way at once
     */
    public record Options(String tenant, Map<String, String> columns, boolean demoLogins, int walkers) {

        public Options {
            columns = Map.copyOf(columns);
        }

    }

    /**
     * What a load did.
     *
     * @param course what it was loaded into
     */
    public record Loaded(UUID course, LoadSummary<LogTotals> summary) {
    }

    public QuestionLogImport(CommandDispatcher dispatcher, StoreInventory history, Options options) {
        this.dispatcher = dispatcher;
        this.history = history;
        this.options = options;
    }

    /** What columns can say. */
    public static List<String> columns() {
        return LogHeader.choices();
    }

    /**
     * Loads the file and returns when the last command is durable.
     * @throws IllegalArgumentException where it cannot be read, or not one row of it
     */
    public Loaded load(Path file) {
        Instant begun = Instant.now();
        QuestionLog.Source source = new QuestionLog.Source(this.options.tenant(), LogReader.nameOf(file));
        QuestionLog log = LogReader.read(file, source, this.options.columns());
        if (log.learners().isEmpty()) {
            throw new IllegalArgumentException("%s has no row that can be used; %s".formatted(file,
                    log.rejects().kept().stream().findFirst().map(Object::toString).orElse("it has none at all")));
        }
        QuestionLog.Work work = log.work();
        long founding = 2L + (this.options.demoLogins() ? DemoLogins.commands() : 0);
        try (LoadProgress progress = LoadProgress.show(source.name(), founding + work.commands())) {
            ImportSender sender = new ImportSender(this.dispatcher, this.history, source.tenantId(), progress::advance);
            play(log, sender);
            return new Loaded(source.courseId(),
                    LoadSummary.of(log.rejects(), sender, Duration.between(begun, Instant.now()), work.totals()));
        }
    }

    private void play(QuestionLog log, ImportSender sender) {
        found(log, sender);
        ParallelRunner crowd = new ParallelRunner(this.options.walkers());
        new LogOutline(log, sender).send(crowd);
        crowd.walk(() -> log.learners()
            .entrySet()
            .stream()
            .<Runnable>map((learner) -> new LogLearnerImport(learner.getKey(), learner.getValue(), log, sender))
            .iterator());
    }

    private void found(QuestionLog log, ImportSender sender) {
        QuestionLog.Source source = log.source();
        Instant founded = log.earliest().minus(2, ChronoUnit.DAYS);
        sender.send(new CreateTenant(source.tenantId(), source.tenant(), source.tenant(), null, "education", null),
                founded);
        sender.send(new CreateOrganization(source.organizationId(), source.tenant(), "LOG", "school", null), founded);
        if (this.options.demoLogins()) {
            DemoLogins.send(sender, source.tenantId(), founded);
        }
    }

}
