package io.annals.projection.lms;

import java.util.Map;

import javax.sql.DataSource;

import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import io.annals.projection.relational.RowProjector;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** The projection {@code lms}: the data model as tables. */
final class LmsProjection implements Projection {

    static final String NAME = "lms";

    private final LmsSchema schema;

    private final RelationalProcessor processor;

    /**
     * @param segments into how many segments the aggregates are divided, which are
     * projected in parallel; fixed with the first start
     */
    LmsProjection(LmsSchema schema, DataSource database, int segments) {
        this.schema = schema;
        this.processor = new RelationalProcessor(NAME, LmsSchema.NAME, database, segments,
                new RowProjector(new LmsProjector(), LmsTables.all(), database));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** Creates the schemas again if somebody dropped them. */
    @Override
    public void restart(Runnable tokens) {
        this.schema.migrate();
        this.processor.restart(tokens, () -> this.schema.empty());
    }

    @Override
    public BulkLoad load() {
        return this.processor.load();
    }

    void register(EventProcessingConfigurer processing) {
        this.processor.register(processing);
    }

}
