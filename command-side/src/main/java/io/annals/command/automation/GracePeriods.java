package io.annals.command.automation;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.AssessmentReleased;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long after its deadline an attempt may be handed in. */
final class GracePeriods {

    private record Version(UUID assessmentId, int number) {
    }

    private final Map<Version, Duration> known = new HashMap<>();

    private final JdbcTemplate database;

    GracePeriods(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps the list. */
    static void follow(PolicyReactions reactions) {
        reactions.on(AssessmentReleased.class, (released, turn) -> {
            Duration grace = released.released().settings().gracePeriod();
            if (grace.isPositive()) {
                turn.ledger()
                    .gracePeriods()
                    .add(new Version(released.assessmentId(), released.released().number()), turn.happened().tenantId(),
                            grace);
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

    /** That of attempts at the version. */
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

}
