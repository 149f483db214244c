package io.annals.projection.lms;

import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import io.annals.projection.relational.RowProjector;
import io.annals.projection.relational.Table;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The projection {@code lms}: the data model as tables. */
final class LmsProjection implements Projection {

    static final String NAME = "lms";

    private static final String EMPTY = "truncate "
            + LmsTables.ALL.stream().map(Table::toString).collect(Collectors.joining(", "));

    private final LmsSchema schema;

    private final DataSource database;

    private final RelationalProcessor processor;

    /**
     * @param segments how many parts of the aggregates are projected side by side; fixed
     * with the first start
     */
    LmsProjection(LmsSchema schema, DataSource database, int segments) {
        this.schema = schema;
        this.database = database;
        this.processor = new RelationalProcessor(NAME, LmsSchema.NAME, database, segments,
                new RowProjector(new LmsProjector(), database));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** The schemas are made anew where somebody dropped them. */
    @Override
    public void restart(Runnable tokens) {
        this.schema.migrate();
        this.processor.restart(tokens, () -> JdbcClient.create(this.database).sql(EMPTY).update());
    }

    @Override
    public BulkLoad load() {
        return this.processor.load();
    }

    void register(EventProcessingConfigurer processing) {
        this.processor.register(processing);
    }

}
