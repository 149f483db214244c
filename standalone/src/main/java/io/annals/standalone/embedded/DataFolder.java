package io.annals.standalone.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder for all persistent data, locked by one process at a time. The operating
 * system releases the lock of a killed process.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;

    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder claim(Path root) {
        FileChannel channel = null;
        try {
            Files.createDirectories(root, OwnerOnly.folder());
            channel = FileChannel.open(root.resolve("annals.lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String owner = owner(root);
                channel.close();
                throw EmbeddedStoreException.dataFolderInUse(root.toString(), owner);
            }
            Files.writeString(root.resolve("annals.pid"), Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(root, channel);
        }
        catch (IOException ex) {
            throw new EmbeddedStoreException("The data folder %s cannot be written to: %s".formatted(root, ex),
                    "Make it writable, or choose another one with --%s=<folder>.".formatted(EmbeddedSettings.DATA), ex);
        }
    }

    Path root() {
        return this.root;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(this.root.resolve(name));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @Override
    public void close() {
        try {
            this.lock.close();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        }
        catch (OverlappingFileLockException ex) {
            return false; // held by this process
        }
    }

    private static String owner(Path root) {
        try {
            return " (process " + Files.readString(root.resolve("annals.pid")).strip() + ")";
        }
        catch (IOException ex) {
            return "";
        }
    }

}
