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
 * Loads a folder of the Open University Learning Analytics Dataset into the tenant
 * {@code open-university}, as the commands that its learners and teachers would have
 * sent. It may be interrupted and started again.
 */
public final class OuladImport {

    /** The tenant {@code open-university}. */
    public static final UUID TENANT = OuladIds.TENANT;

    /** How many students are on the way at once, unless somebody says otherwise. */
    public static final int WALKERS = 96;

    /** Before anything else in the data set happens. */
    private static final Instant FOUNDED = Instant.parse("2012-01-01T00:00:00Z");

    private final CommandDispatcher dispatcher;

    private final StoreInventory history;

    private final boolean demoLogins;

    private final int walkers;

    /**
     * @param demoLogins whether to make the well-known logins
     * @param walkers how many students are on the way at once
     */
    public OuladImport(CommandDispatcher dispatcher, StoreInventory history, boolean demoLogins, int walkers) {
        this.dispatcher = dispatcher;
        this.history = history;
        this.demoLogins = demoLogins;
        this.walkers = walkers;
    }

    /** Loads the folder and returns when the last command is durable. */
    public LoadSummary<LoadTotals> load(Path folder) {
        Instant begun = Instant.now();
        Dataset dataset = Dataset.read(folder);
        long commands = dataset.commands() + (this.demoLogins ? DemoLogins.commands() : 0);
        try (LoadProgress progress = LoadProgress.show("Open University", commands)) {
            ImportSender sender = new ImportSender(this.dispatcher, this.history, OuladIds.TENANT, progress::advance);
            play(dataset, sender);
            return LoadSummary.of(dataset.rejects(), sender, Duration.between(begun, Instant.now()), dataset.totals());
        }
    }

    private void play(Dataset dataset, ImportSender sender) {
        found(sender);
        ParallelRunner crowd = new ParallelRunner(this.walkers);
        crowd.walk(dataset.courses().values().stream().map((course) -> write(course, sender)).toList());
        Map<Presentation, Integer> courseDays = dataset.courses()
            .values()
            .stream()
            .collect(Collectors.toMap(CourseRun::presentation, CourseRun::days));
        crowd.walk(() -> dataset.students()
            .values()
            .stream()
            .<Runnable>map((student) -> new LearnerImport(student, courseDays, sender))
            .iterator());
    }

    private void found(ImportSender sender) {
        sender.send(
                new CreateTenant(OuladIds.TENANT, "The Open University", "open-university", null, "education", null),
                FOUNDED);
        sender.send(new CreateOrganization(OuladIds.ORGANIZATION, "The Open University", "OU", "university", null),
                FOUNDED);
        if (this.demoLogins) {
            DemoLogins.send(sender, OuladIds.TENANT, FOUNDED);
        }
    }

    private static Runnable write(CourseRun course, ImportSender sender) {
        return () -> OuladOutline.of(course).send(sender);
    }

}
