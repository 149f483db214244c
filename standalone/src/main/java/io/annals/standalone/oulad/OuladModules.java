package io.annals.standalone.oulad;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the modules of the dataset from the read model, in the form of the table that its
 * authors published.
 */
public final class OuladModules {

    private OuladModules() {
    }

    /**
     * A row of the table.
     *
     * @param presentations the number of presentations
     * @param students the number of enrollments in all presentations
     * @param withdrawnPercent the percentage of withdrawn enrollments, with one decimal
     */
    public record ModuleSummary(String module, String domain, int presentations, int students,
            BigDecimal withdrawnPercent) {
    }

    /** Returns all modules in alphabetical order. */
    public static List<ModuleSummary> of(JdbcClient database) {
        return database.sql("""
                select described.metadata ->> 'module' as module, min(described.category) as domain,
                       count(*)::int as presentations, sum(outcome.enrolled)::int as students,
                       round(100.0 * sum(outcome.withdrawn) / sum(outcome.enrolled), 1) as withdrawn_percent
                from analytics.course_outcome as outcome
                join lms.course as described on described.id = outcome.course_id
                where described.tenant_id = ?
                group by described.metadata ->> 'module'
                order by 1
                """).param(OuladIds.TENANT).query(ModuleSummary.class).list();
    }

}
