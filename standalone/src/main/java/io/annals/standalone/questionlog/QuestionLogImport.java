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
import io.annals.standalone.load.Crowd;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.History;
import io.annals.standalone.load.Progress;
import io.annals.standalone.load.Sender;
import io.annals.standalone.load.Summary;

/**
 * Loads a log of answers as the commands that its learners would have sent: a course with
 * an assessment for each that the log names, attempts, answers, marks. It may be
 * interrupted and started again.
 */
public final class QuestionLogImport {

    /** Unless somebody names another tenant. */
    public static final String TENANT = "question-log";

    private final CommandDispatcher dispatcher;

    private final History history;

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
    public record Loaded(UUID course, Summary<LogTotals> summary) {
    }

    public QuestionLogImport(CommandDispatcher dispatcher, History history, Options options) {
        this.dispatcher = dispatcher;
        this.history = history;
        this.options = options;
    }

    /** What columns can say. */
    public static List<String> columns() {
        return LogColumns.choices();
    }

    /**
     * Loads the file and returns when the last command is durable.
     * @throws IllegalArgumentException where it cannot be read, or not one row of it
     */
    public Loaded load(Path file) {
        Instant begun = Instant.now();
        Log.Source source = new Log.Source(this.options.tenant(), LogReader.nameOf(file));
        Log log = LogReader.read(file, source, this.options.columns());
        if (log.learners().isEmpty()) {
            throw new IllegalArgumentException("%s has no row that can be used; %s".formatted(file,
                    log.rejects().kept().stream().findFirst().map(Object::toString).orElse("it has none at all")));
        }
        Log.Work work = log.work();
        long founding = 2L + (this.options.demoLogins() ? DemoLogins.commands() : 0);
        try (Progress progress = Progress.show(source.name(), founding + work.commands())) {
            Sender sender = new Sender(this.dispatcher, this.history, source.tenantId(), progress::advance);
            play(log, sender);
            return new Loaded(source.courseId(),
                    Summary.of(log.rejects(), sender, Duration.between(begun, Instant.now()), work.totals()));
        }
    }

    private void play(Log log, Sender sender) {
        found(log, sender);
        Crowd crowd = new Crowd(this.options.walkers());
        new LogOutline(log, sender).send(crowd);
        crowd.walk(() -> log.learners()
            .entrySet()
            .stream()
            .<Runnable>map((learner) -> new LogJourney(learner.getKey(), learner.getValue(), log, sender))
            .iterator());
    }

    private void found(Log log, Sender sender) {
        Log.Source source = log.source();
        Instant founded = log.earliest().minus(2, ChronoUnit.DAYS);
        sender.send(new CreateTenant(source.tenantId(), source.tenant(), source.tenant(), null, "education", null),
                founded);
        sender.send(new CreateOrganization(source.organizationId(), source.tenant(), "LOG", "school", null), founded);
        if (this.options.demoLogins()) {
            DemoLogins.send(sender, source.tenantId(), founded);
        }
    }

}
