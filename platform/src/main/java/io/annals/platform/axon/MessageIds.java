package io.annals.platform.axon;

import java.security.SecureRandom;
import java.util.SplittableRandom;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import org.axonframework.common.IdentifierFactory;

/**
 * Generates message ids as UUIDv7. Axon generates several for each command. The ids are
 * not secret, so only the seed of their random part comes from {@link SecureRandom},
 * which is slow.
 */
public final class MessageIds extends IdentifierFactory {

    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

    /** Synchronizes the access to the random numbers. */
    private final TimeOrderedEpochFactory ids = new TimeOrderedEpochFactory(this.random::nextLong);

    @Override
    public String generateIdentifier() {
        return this.ids.create().toString();
    }

}
