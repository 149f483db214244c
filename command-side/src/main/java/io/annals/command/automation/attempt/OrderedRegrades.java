package io.annals.command.automation.attempt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.annals.api.assessment.AssessmentEvent.RegradeOrdered;
import io.annals.api.assessment.RegradePolicy;
import io.annals.command.automation.policy.AutomationList;
import io.annals.command.automation.policy.PolicyContext;
import io.annals.platform.messaging.EventContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The regrades that also apply to attempts submitted later. */
final class OrderedRegrades implements AutomationList {

    /** A regrade. */
    record Regrade(UUID regradeId, UUID questionId, int version, RegradePolicy policy) {

        static Regrade of(RegradeOrdered ordered) {
            return new Regrade(ordered.regradeId(), ordered.questionId(), ordered.version(), ordered.policy());
        }

    }

    private final JdbcTemplate database;

    private @Nullable Set<UUID> regraded;

    OrderedRegrades(JdbcTemplate database) {
        this.database = database;
    }

    static OrderedRegrades in(PolicyContext context) {
        return context.list(OrderedRegrades.class, OrderedRegrades::new);
    }

    void add(RegradeOrdered ordered, EventContext event) {
        regraded().add(ordered.assessmentId());
        this.database.update("""
                insert into automation.regrade
                       (regrade_id, tenant_id, assessment_id, question_id, version, policy, position)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (regrade_id) do nothing""", ordered.regradeId(),
                event.tenantId(), ordered.assessmentId(), ordered.questionId(), ordered.version(),
                ordered.policy().code(), event.position());
    }

    /** The regrades of the assessment, in the order of their events. */
    List<Regrade> of(UUID assessmentId) {
        if (!regraded().contains(assessmentId)) {
            return List.of();
        }
        return this.database.query("""
                select regrade_id, question_id, version, policy from automation.regrade where assessment_id = ?
                 order by position""",
                (row, number) -> new Regrade(row.getObject("regrade_id", UUID.class),
                        row.getObject("question_id", UUID.class), row.getInt("version"),
                        RegradePolicy.of(row.getString("policy"))),
                assessmentId);
    }

    /** Few assessments have regrades, so a batch reads once which. */
    private Set<UUID> regraded() {
        Set<UUID> known = this.regraded;
        if (known == null) {
            known = new HashSet<>(
                    this.database.queryForList("select distinct assessment_id from automation.regrade", UUID.class));
            this.regraded = known;
        }
        return known;
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

}
