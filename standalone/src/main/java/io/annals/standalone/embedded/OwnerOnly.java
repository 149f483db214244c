package io.annals.standalone.embedded;

import java.nio.file.FileSystems;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Rights for files and folders that no other user of the machine may read. */
final class OwnerOnly {

    private OwnerOnly() {
    }

    static FileAttribute<?>[] folder() {
        return permissions("rwx------");
    }

    static FileAttribute<?>[] file() {
        return permissions("rw-------");
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0]; // Windows: a user's folders are the user's
                                            // own
        }
        return new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
    }

}
