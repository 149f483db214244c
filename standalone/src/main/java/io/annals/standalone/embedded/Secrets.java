package io.annals.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random passwords, each generated once and stored in a file that only the owner can
 * read. They are never logged.
 */
final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets in(DataFolder data) {
        try {
            return new Secrets(Files.createDirectories(data.root().resolve("secrets"), OwnerOnly.folder()));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    boolean exists(String name) {
        return Files.exists(file(name));
    }

    Path file(String name) {
        return this.folder.resolve(name);
    }

    String password(String name) {
        try {
            return exists(name) ? Files.readString(file(name)).strip() : create(name);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private String create(String name) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        // Write a temporary file and rename it, so that the final file is always
        // complete.
        Path partial = Files.createTempFile(this.folder, name, ".partial", OwnerOnly.file());
        Files.writeString(partial, password);
        Files.move(partial, file(name));
        return password;
    }

}
