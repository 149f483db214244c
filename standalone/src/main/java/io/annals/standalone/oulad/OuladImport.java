package io.annals.standalone.oulad;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.annals.api.organization.OrganizationCommand.CreateOrganization;
import io.annals.api.tenant.TenantCommand.CreateTenant;
import io.annals.platform.command.CommandDispatcher;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.ImportSender;
import io.annals.standalone.load.LoadProgress;
import io.annals.standalone.load.LoadSummary;
import io.annals.standalone.load.LoadTotals;
import io.annals.standalone.load.ParallelRunner;
import io.annals.standalone.load.StoreInventory;
import io.annals.standalone.oulad.Dataset.CourseRun;

/**
 * Imports the Open University Learning Analytics Dataset into the tenant
 * {@code open-university} by sending the commands that its learners and instructors would
 * have sent. An interrupted import can be restarted.
 */
public final class OuladImport {

    /** The tenant {@code open-university}. */
    public static final UUID TENANT = OuladIds.TENANT;

    /** The default number of students that are imported at the same time. */
    public static final int DEFAULT_CONCURRENCY = 96;

    /** Earlier than anything in the dataset. */
    private static final Instant CREATED_AT = Instant.parse("2012-01-01T00:00:00Z");

    private final CommandDispatcher dispatcher;

    private final StoreInventory inventory;

    private final boolean demoLogins;

    private final int concurrency;

    /**
     * @param demoLogins whether to create the demo logins
     * @param concurrency the number of students that are imported at the same time
     */
    public OuladImport(CommandDispatcher dispatcher, StoreInventory inventory, boolean demoLogins, int concurrency) {
        this.dispatcher = dispatcher;
        this.inventory = inventory;
        this.demoLogins = demoLogins;
        this.concurrency = concurrency;
    }

    /** Imports the folder. Returns when the events of the last command are durable. */
    public LoadSummary<LoadTotals> load(Path folder) {
        Instant start = Instant.now();
        Dataset dataset = Dataset.read(folder);
        long commands = dataset.commands() + (this.demoLogins ? DemoLogins.commands() : 0);
        try (LoadProgress progress = LoadProgress.show("Open University", commands)) {
            ImportSender sender = new ImportSender(this.dispatcher, this.inventory, OuladIds.TENANT, progress::advance);
            send(dataset, sender);
            return LoadSummary.of(dataset.rejects(), sender, Duration.between(start, Instant.now()), dataset.totals());
        }
    }

    private void send(Dataset dataset, ImportSender sender) {
        createTenant(sender);
        ParallelRunner runner = new ParallelRunner(this.concurrency);
        runner.runAll(dataset.courses().values().stream().map((course) -> sendCourse(course, sender)).toList());
        Map<Presentation, Integer> courseDays = dataset.courses()
            .values()
            .stream()
            .collect(Collectors.toMap(CourseRun::presentation, CourseRun::days));
        runner.runAll(() -> dataset.students()
            .values()
            .stream()
            .<Runnable>map((student) -> new LearnerImport(student, courseDays, sender))
            .iterator());
    }

    private void createTenant(ImportSender sender) {
        sender.send(
                new CreateTenant(OuladIds.TENANT, "The Open University", "open-university", null, "education", null),
                CREATED_AT);
        sender.send(new CreateOrganization(OuladIds.ORGANIZATION, "The Open University", "OU", "university", null),
                CREATED_AT);
        if (this.demoLogins) {
            DemoLogins.send(sender, OuladIds.TENANT, CREATED_AT);
        }
    }

    private static Runnable sendCourse(CourseRun course, ImportSender sender) {
        return () -> OuladOutline.of(course).send(sender);
    }

}
