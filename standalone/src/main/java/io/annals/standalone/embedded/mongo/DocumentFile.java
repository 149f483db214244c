package io.annals.standalone.embedded.mongo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the documents. A damaged file is renamed and replaced by an empty one,
 * because all documents can be projected again from the events.
 */
final class DocumentFile {

    private static final Logger logger = LoggerFactory.getLogger(DocumentFile.class);

    private static final int CACHE_MEGABYTES = 48;

    /** One or two documents. Larger pages rewrite more unchanged data. */
    private static final int PAGE_BYTES = 4096;

    private static final int KEPT_FOR_MILLIS = 2_000;

    private final Path file;

    /** Exists while the file is open, and remains after an unclean end. */
    private final Path openMark;

    DocumentFile(Path folder) {
        this.file = folder.resolve("documents.mv");
        this.openMark = folder.resolve("open");
    }

    MVStore open() {
        try {
            boolean endedCleanly = !Files.exists(this.openMark);
            if (endedCleanly) {
                Files.createFile(this.openMark);
            }
            return Files.exists(this.file) ? openExisting(endedCleanly) : openStore();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    void closedCleanly() {
        try {
            Files.deleteIfExists(this.openMark);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private MVStore openExisting(boolean endedCleanly) throws IOException {
        MVStore store = null;
        try {
            store = openStore();
            if (!endedCleanly) {
                check(store);
            }
            return store;
        }
        catch (MVStoreException | DamagedStoreException ex) {
            if (store != null) {
                store.closeImmediately();
            }
            Path aside = this.file.resolveSibling("documents.damaged");
            logger.warn("The file of the embedded MongoDB is damaged. It is renamed to {}, and its read models are "
                    + "projected again. Cause: {}", aside, ex.getMessage());
            Files.move(this.file, aside, StandardCopyOption.REPLACE_EXISTING);
            return openStore();
        }
    }

    private MVStore openStore() {
        // DurableBackend commits between two commands. By default, the store also commits
        // in the middle of a command when its buffer is full.
        MVStore store = new MVStore.Builder().fileName(this.file.toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .pageSplitSize(PAGE_BYTES)
            .open();
        store.setRetentionTime(KEPT_FOR_MILLIS);
        return store;
    }

    private static void check(MVStore store) {
        for (String map : store.getMapNames()) {
            if (map.startsWith(StoredDatabase.DOCUMENTS)) {
                StoredDatabase.openDocuments(store, map).values().forEach(StoredDocument::decode);
            }
            else {
                StoredDatabase.openEntries(store, map).forEach((entry, id) -> id.bytes());
            }
        }
    }

}
