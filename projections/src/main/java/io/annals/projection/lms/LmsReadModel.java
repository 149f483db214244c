package io.annals.projection.lms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.annals.projection.ReadModel;
import io.annals.projection.relational.Table;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The tables, emptied and their tokens set back in one transaction. */
final class LmsReadModel implements ReadModel {

    private static final Logger logger = LoggerFactory.getLogger(LmsReadModel.class);

    private static final String TOKENS = """
            select segment, token, token_type from lms.token_entry where processor_name = ?
            """;

    private static final String FREE = "update lms.token_entry set owner = null where processor_name = ?";

    private static final String EMPTY = "truncate "
            + LmsTables.ALL.stream().map(Table::toString).collect(Collectors.joining(", "));

    private final LmsSchema schema;

    private final JdbcClient database;

    private final TransactionTemplate transaction;

    LmsReadModel(LmsSchema schema, DataSource database, PlatformTransactionManager transactions) {
        this.schema = schema;
        this.database = JdbcClient.create(database);
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return LmsProjection.NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        try {
            this.database.sql(TOKENS).param(name()).query((row) -> {
                tokens.put(row.getInt("segment"), token(row));
            });
        }
        catch (BadSqlGrammarException ex) {
            logger.debug("The schema of the read model {} is gone until the next start or replay", name());
        }
        return tokens;
    }

    private static @Nullable TrackingToken token(ResultSet row) throws SQLException {
        String type = row.getString("token_type");
        return (type == null) ? null : LmsTokens.SERIALIZER
            .deserialize(new SimpleSerializedObject<>(row.getBytes("token"), byte[].class, type, null));
    }

    /**
     * Tokens first, tables then, as the processor takes its locks too. The schemas are
     * made anew where somebody dropped them.
     */
    @Override
    public void restart(Runnable tokens) {
        this.schema.migrate();
        this.transaction.executeWithoutResult((status) -> {
            this.database.sql(FREE).param(name()).update();
            tokens.run();
            this.database.sql(EMPTY).update();
        });
    }

}
