package io.annals.standalone.embedded;

import java.util.List;
import java.util.Locale;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** The differences between operating systems that matter for running Postgres. */
final class Platform {

    static final String NAME = name(System.getProperty("os.name", "").toLowerCase(Locale.ROOT));

    static final String ARCHITECTURE = System.getProperty("os.arch", "");

    static final boolean WINDOWS = NAME.equals("Windows");

    private Platform() {
    }

    /**
     * Returns the command that must precede a Postgres program. Postgres refuses to run
     * as root. In its own user namespace, root becomes nobody but still owns its files.
     * @return an empty list, or the wrapping command
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
