package io.annals.standalone.oulad;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The data set's modules as the read model has them, in the form of the table that its
 * authors publish.
 */
public final class OuladModules {

    private OuladModules() {
    }

    /**
     * One module.
     *
     * @param presentations how often it ran
     * @param students enrollments in all of them
     * @param withdrawnPercent of the enrollments, with one decimal
     */
    public record Module(String module, String domain, int presentations, int students, BigDecimal withdrawnPercent) {
    }

    /** All modules in alphabetical order. */
    public static List<Module> of(JdbcClient database) {
        return database.sql("""
                select described.metadata ->> 'module' as module, min(described.category) as domain,
                       count(*)::int as presentations, sum(outcome.enrolled)::int as students,
                       round(100.0 * sum(outcome.withdrawn) / sum(outcome.enrolled), 1) as withdrawn_percent
                from analytics.course_outcome as outcome
                join lms.course as described on described.id = outcome.course_id
                where described.tenant_id = ?
                group by described.metadata ->> 'module'
                order by 1
                """).param(OuladIds.TENANT).query(Module.class).list();
    }

}
