package io.annals.platform.axon;

import java.security.SecureRandom;
import java.util.SplittableRandom;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages in the order in which they are made, like everything else. Axon makes
 * several for each command; who knows a name can do nothing with it, so that only the
 * beginning of their sequence has to come from a source that nobody can guess, which is
 * slow.
 */
public final class MessageIds extends IdentifierFactory {

    private final SplittableRandom random = new SplittableRandom(new SecureRandom().nextLong());

    /** Has a lock of its own, under which it asks for random numbers. */
    private final TimeOrderedEpochFactory ids = new TimeOrderedEpochFactory(this.random::nextLong);

    @Override
    public String generateIdentifier() {
        return this.ids.create().toString();
    }

}
