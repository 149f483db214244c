package io.annals.command.automation.attempt;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import io.annals.command.automation.policy.AutomationList;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.command.automation.policy.PolicyReactions;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The versions of assessments whose attempts may be submitted for a while after their
 * deadline.
 */
public final class GracePeriods implements AutomationList {

    private record Version(UUID assessmentId, int number) {
    }

    private final Map<Version, Duration> known = new HashMap<>();

    private final JdbcTemplate database;

    GracePeriods(JdbcTemplate database) {
        this.database = database;
    }

    static GracePeriods in(PolicyContext context) {
        return context.list(GracePeriods.class, GracePeriods::new);
    }

    /** Keeps the list up to date. */
    public static void register(PolicyReactions reactions) {
        reactions.on(AssessmentReleased.class, (released, context) -> {
            Duration grace = released.released().configuration().settings().gracePeriod();
            if (grace.isPositive()) {
                in(context).add(new Version(released.assessmentId(), released.released().number()),
                        context.event().tenantId(), grace);
            }
        });
    }

    private void add(Version version, UUID tenantId, Duration grace) {
        this.known.put(version, grace);
        this.database.update("""
                insert into automation.grace (assessment_id, version, tenant_id, seconds) values (?, ?, ?, ?)
                on conflict (assessment_id, version) do nothing""", version.assessmentId(), version.number(), tenantId,
                grace.toSeconds());
    }

    /** The grace period of the version; zero if it has none. */
    Duration of(UUID assessmentId, int version) {
        return this.known.computeIfAbsent(new Version(assessmentId, version), this::read);
    }

    private Duration read(Version version) {
        return this.database
            .queryForList("select seconds from automation.grace where assessment_id = ? and version = ?", Long.class,
                    version.assessmentId(), version.number())
            .stream()
            .findFirst()
            .map(Duration::ofSeconds)
            .orElse(Duration.ZERO);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

}
