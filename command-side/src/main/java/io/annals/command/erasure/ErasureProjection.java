package io.annals.command.erasure;

import java.util.Map;

import io.annals.command.user.UserSecrets;
import io.annals.platform.projection.BulkLoad;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import io.annals.platform.secrets.SecretsDatabase;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The projection {@code erasure}: deletes the secrets of erased users. Its token is
 * stored beside the secrets, so restoring an older backup of them also restores the older
 * token, and every later erasure is carried out again.
 */
public final class ErasureProjection implements Projection, ConfigurerModule {

    private static final String NAME = "erasure";

    private final RelationalProcessor processor;

    public ErasureProjection(UserSecrets secrets, SecretsDatabase database) {
        this.processor = new RelationalProcessor(NAME, SecretsDatabase.SCHEMA, database.dataSource(), 1,
                new WhenUserErasedThenDeleteSecrets(secrets));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** There is nothing to empty: no erasure is undone. */
    @Override
    public void restart(Runnable tokens) {
        this.processor.restart(tokens, () -> {
        });
    }

    @Override
    public BulkLoad load() {
        return this.processor.load();
    }

    @Override
    public void configureModule(Configurer configurer) {
        this.processor.register(configurer.eventProcessing());
    }

}
