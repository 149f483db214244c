package io.annals.standalone.embedded;

import java.util.List;
import java.util.Locale;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** What differs between the operating systems when Postgres is run on them. */
final class Platform {

    static final String NAME = name(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));

    static final String ARCHITECTURE = System.getProperty("os.arch", "");

    static final boolean WINDOWS = NAME.equals("Windows");

    private Platform() {
    }

    /**
     * What to put before a Postgres program. Postgres refuses to run as root; in a user
     * namespace of its own root is nobody, and still owns its files.
     * @return nothing, or the words of the wrapping command
     */
    static List<String> commandPrefix() {
        if (!System.getProperty("user.name", "").equals("root") || !NAME.equals("Linux")) {
            return List.of();
        }
        if (!LinuxUtils.isUnshareAvailable()) {
            throw new EmbeddedStoreException(
                    "Postgres refuses to run as root, and this system does not allow root a user namespace (unshare -U).",
                    "Run Annals as another user, or with a Postgres and a MongoDB of your own (profile 'postgres').");
        }
        return List.of("unshare", "-U");
    }

    private static String name(String osName) {
        if (osName.startsWith("windows")) {
            return "Windows";
        }
        return osName.startsWith("mac") ? "Darwin" : "Linux";
    }

}
