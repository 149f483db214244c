package io.annals.query.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * What a request for one view says about versions: how new it has to be, and which the
 * client has already.
 */
public final class VersionConditions {

    /** The name of the parameter with the version that the view must have reached. */
    static final String MIN_VERSION = "min-version";

    private final @Nullable Long minVersion;

    private final ServletWebRequest exchange;

    VersionConditions(@Nullable Long minVersion, ServletWebRequest exchange) {
        this.minVersion = minVersion;
        this.exchange = exchange;
    }

    @Nullable Long minVersion() {
        return this.minVersion;
    }

    /** Tags the answer with the version. */
    void tag(long version) {
        if (this.exchange.getResponse() != null) {
            this.exchange.getResponse().setHeader("ETag", tagOf(version));
        }
    }

    /**
     * Tags the answer with the version, and answers that nothing is new where the client
     * has this one.
     */
    boolean isKnown(long version) {
        return this.exchange.checkNotModified(tagOf(version));
    }

    private static String tagOf(long version) {
        return "\"" + version + "\"";
    }

}
