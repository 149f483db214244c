package io.annals.query.api;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The version conditions of a request for a single view: {@code min-version} and
 * {@code If-None-Match}.
 */
public final class VersionConditions {

    /** The name of the parameter with the version that the view must have at least. */
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

    /** Sets the version as the ETag of the response. */
    void tag(long version) {
        if (this.exchange.getResponse() != null) {
            this.exchange.getResponse().setHeader("ETag", tagOf(version));
        }
    }

    /**
     * Sets the version as the ETag of the response, and its status to 304 if the client
     * has this version.
     * @return whether the client has this version
     */
    boolean isKnown(long version) {
        return this.exchange.checkNotModified(tagOf(version));
    }

    private static String tagOf(long version) {
        return "\"" + version + "\"";
    }

}
