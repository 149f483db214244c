package io.annals.command.erasure;

import java.util.Map;

import io.annals.command.user.UserSecrets;
import io.annals.platform.projection.Projection;
import io.annals.platform.projection.relational.RelationalProcessor;
import io.annals.platform.secrets.SecretsDatabase;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The projection {@code erasure}: carries out on the secrets what the history says of
 * erased persons. Its token lies beside the secrets, so an older backup of them brings
 * back the older token, and every later erasure is carried out again.
 */
public final class ErasureProjection implements Projection, ConfigurerModule {

    private static final String NAME = "erasure";

    private final UserSecrets secrets;

    private final RelationalProcessor processor;

    public ErasureProjection(UserSecrets secrets, SecretsDatabase database) {
        this.secrets = secrets;
        this.processor = new RelationalProcessor(NAME, SecretsDatabase.SCHEMA, database.dataSource(), 1);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<Integer, @Nullable TrackingToken> tokens() {
        return this.processor.tokens();
    }

    /** There is nothing to empty: nobody's erasure is undone. */
    @Override
    public void restart(Runnable tokens) {
        this.processor.restart(tokens, () -> {
        });
    }

    @Override
    public void configureModule(Configurer configurer) {
        this.processor.register(configurer.eventProcessing(), new WhenUserErasedThenDeleteSecrets(this.secrets));
    }

}
