package io.annals.query.relational;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import io.annals.api.Permission;
import io.annals.api.Refusal;
import io.annals.platform.messaging.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives access to the relational read model. Every statement runs in a read-only
 * transaction for one tenant, and row-level security hides the rows of other tenants
 * whatever the statement is. A transaction without a tenant would see no rows.
 */
public final class TenantReads {

    /**
     * Sets the tenant and returns whether row-level security applies. It does not apply
     * to an owner or a superuser, who would see the rows of every tenant.
     */
    private static final String SET_TENANT = """
            select set_config('annals.tenant_id', ?, true) is not null and not exists (
                select from unnest(array[to_regclass('lms.course'), to_regclass('events.event')]) as guarded (oid)
                where not row_security_active(guarded.oid))
            """;

    /** SQL states of a missing table and a missing schema. */
    private static final Set<String> UNDEFINED = Set.of("42P01", "3F000");

    private final TransactionTemplate transactions;

    private final JdbcClient database;

    /**
     * @param pool connections of a role that row-level security applies to
     */
    public TenantReads(DataSource pool) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.transactions.setReadOnly(true);
        this.database = JdbcClient.create(pool);
    }

    /** Reads the rows of the caller's tenant. */
    public <T> T of(Caller caller, Function<JdbcClient, T> read) {
        return inTenant(caller.tenantId(), read);
    }

    /**
     * Reads the rows of the given tenant, or of the caller's if absent.
     * @throws Refusal {@code not-found} if it is another tenant and the caller is not a
     * platform administrator
     */
    public <T> T of(@Nullable UUID tenantId, Caller caller, Function<JdbcClient, T> read) {
        if (tenantId == null || tenantId.equals(caller.tenantId())) {
            return of(caller, read);
        }
        if (!caller.may(Permission.PLATFORM_MANAGE)) {
            throw Refusal.notFound("tenant", "tenant");
        }
        return inTenant(tenantId, read);
    }

    private <T> T inTenant(UUID tenantId, Function<JdbcClient, T> read) {
        try {
            return transaction(tenantId, read);
        }
        catch (BadSqlGrammarException ex) {
            if (ex.getRootCause() instanceof SQLException cause
                    && UNDEFINED.contains(String.valueOf(cause.getSQLState()))) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "unavailable",
                        "The read model is being rebuilt: try again later.", List.of());
            }
            throw ex;
        }
    }

    private <T> T transaction(UUID tenantId, Function<JdbcClient, T> read) {
        return this.transactions.execute((transaction) -> {
            boolean secured = this.database.sql(SET_TENANT).param(tenantId.toString()).query(Boolean.class).single();
            if (!secured) {
                throw new IllegalStateException(
                        "Row-level security does not apply to the role of annals.query-datasource: see docs/operations.md");
            }
            return read.apply(this.database);
        });
    }

}
