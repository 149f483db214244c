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
import io.annals.standalone.load.Crowd;
import io.annals.standalone.load.DemoLogins;
import io.annals.standalone.load.History;
import io.annals.standalone.load.Progress;
import io.annals.standalone.load.Sender;
import io.annals.standalone.load.Summary;
import io.annals.standalone.load.Totals;
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

    private final History history;

    private final boolean demoLogins;

    private final int walkers;

    /**
     * @param demoLogins whether to make the well-known logins
     * @param walkers how many students are on the way at once
     */
    public OuladImport(CommandDispatcher dispatcher, History history, boolean demoLogins, int walkers) {
        this.dispatcher = dispatcher;
        this.history = history;
        this.demoLogins = demoLogins;
        this.walkers = walkers;
    }

    /** Loads the folder and returns when the last command is durable. */
    public Summary<Totals> load(Path folder) {
        Instant begun = Instant.now();
        Dataset dataset = Dataset.read(folder);
        long commands = dataset.commands() + (this.demoLogins ? DemoLogins.commands() : 0);
        try (Progress progress = Progress.show("Open University", commands)) {
            Sender sender = new Sender(this.dispatcher, this.history, OuladIds.TENANT, progress::advance);
            play(dataset, sender);
            return Summary.of(dataset.rejects(), sender, Duration.between(begun, Instant.now()), dataset.totals());
        }
    }

    private void play(Dataset dataset, Sender sender) {
        found(sender);
        Crowd crowd = new Crowd(this.walkers);
        crowd.walk(dataset.courses().values().stream().map((course) -> write(course, sender)).toList());
        Map<Presentation, Integer> courseDays = dataset.courses()
            .values()
            .stream()
            .collect(Collectors.toMap(CourseRun::presentation, CourseRun::days));
        crowd.walk(() -> dataset.students()
            .values()
            .stream()
            .<Runnable>map((student) -> new Journey(student, courseDays, sender))
            .iterator());
    }

    private void found(Sender sender) {
        sender.send(
                new CreateTenant(OuladIds.TENANT, "The Open University", "open-university", null, "education", null),
                FOUNDED);
        sender.send(new CreateOrganization(OuladIds.ORGANIZATION, "The Open University", "OU", "university", null),
                FOUNDED);
        if (this.demoLogins) {
            DemoLogins.send(sender, OuladIds.TENANT, FOUNDED);
        }
    }

    private static Runnable write(CourseRun course, Sender sender) {
        return () -> Outline.of(course).send(sender);
    }

}
