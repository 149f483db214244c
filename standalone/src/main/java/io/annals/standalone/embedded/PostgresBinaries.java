package io.annals.standalone.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The Postgres programs for this operating system, unpacked once from their jar. ADR 6
 * tells why Annals starts them itself instead of using the library around the jar.
 */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static PostgresBinaries unpack(Path folder) {
        try {
            byte[] archive = archive();
            Path home = folder.resolve(fingerprint(archive));
            if (!Files.isDirectory(home)) {
                unpack(archive, folder, home);
            }
            return new PostgresBinaries(home);
        }
        catch (IOException ex) {
            throw new UncheckedIOException("The Postgres programs cannot be unpacked to " + folder, ex);
        }
    }

    Path program(String name) {
        return this.home.resolve("bin").resolve(Platform.WINDOWS ? name + ".exe" : name);
    }

    private static byte[] archive() throws IOException {
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(Platform.NAME,
                Platform.ARCHITECTURE)) {
            return archive.readAllBytes();
        }
        catch (IllegalStateException ex) {
            throw new EmbeddedStoreException(
                    "There is no embedded Postgres for %s on %s.".formatted(Platform.NAME, Platform.ARCHITECTURE),
                    "Run with a Postgres and a MongoDB of your own (profile 'postgres', see docs/operations.md).", ex);
        }
    }

    private static void unpack(byte[] archive, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        // Unpack to a temporary folder and rename it, so that the final folder is always
        // complete.
        Path partial = Files.createTempDirectory(folder, "partial");
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entry, entries, partial);
            }
            Files.move(partial, home);
        }
        finally {
            FileSystemUtils.deleteRecursively(partial);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive has an entry outside of itself: " + entry.getName());
        }
        Path parent = entry.isDirectory() ? target : target.resolveSibling(".").normalize();
        Files.createDirectories(parent);
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if (parent.endsWith("bin") && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
