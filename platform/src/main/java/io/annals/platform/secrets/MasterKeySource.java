package io.annals.platform.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.springframework.core.env.Environment;

/**
 * Reads the master key from the property {@value #PROPERTY} or, in the embedded mode,
 * from a file in the data folder, which is created if missing.
 */
final class MasterKeySource {

    static final String PROPERTY = "annals.master-key";

    static final String REMEDY = "Set " + PROPERTY
            + " (ANNALS_MASTER_KEY, or the file /run/secrets/annals.master-key) to 32 random bytes in Base64, such as the "
            + "output of `openssl rand -base64 32`, and back it up apart from the database.";

    private static final String EMBEDDED_DATA = "annals.embedded.data";

    private MasterKeySource() {
    }

    /**
     * @throws MasterKeyException if there is none
     */
    static MasterKey of(Environment environment) {
        String configured = environment.getProperty(PROPERTY, "");
        if (!configured.isBlank()) {
            return MasterKey.ofBase64(configured);
        }
        String data = environment.getProperty(EMBEDDED_DATA, "");
        if (data.isBlank()) {
            throw new MasterKeyException("The master key is not set.", REMEDY);
        }
        return inFile(Path.of(data, "secrets", "master.key"));
    }

    /** Reads the key from the file, which is created if missing. */
    static MasterKey inFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return MasterKey.ofBase64(Files.readString(file));
        }
        catch (IOException ex) {
            throw new UncheckedIOException("The master key file cannot be read or created: " + file, ex);
        }
    }

    private static void create(Path file) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent(), onlyOwner("rwx------"));
        byte[] key = new byte[MasterKey.BYTES];
        new SecureRandom().nextBytes(key);
        // Flushed before it is renamed, so that the file is never found incomplete.
        Path partial = Files.createTempFile(folder, "master.key", ".partial", onlyOwner("rw-------"));
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(Base64.getEncoder().encodeToString(key).getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(partial, file);
        flushName(folder);
    }

    private static void flushName(Path folder) throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        if (!isPosix()) {
            return new FileAttribute<?>[0]; // Windows: the folder inherits the owner's
        }
        return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

}
