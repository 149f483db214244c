package io.annals.standalone.embedded.mongo.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The users of the embedded MongoDB. Two are always there: the owner, and the read-only
 * user {@code analyst}. The users that the owner creates are stored in a file beside the
 * other secrets, so they remain if the documents are deleted and projected again.
 */
public final class MongoUsers {

    /** The user of Annals itself. */
    public static final String OWNER = "annals";

    /** The read-only user for all tenants, as in Postgres. */
    public static final String ANALYST = "analyst";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int SECRET_BYTES = 32;

    private final Path file;

    private final Map<String, MongoUser> builtIn;

    private final Map<String, MongoUser> created = new ConcurrentSkipListMap<>();

    private final byte[] decoySecret = new byte[SECRET_BYTES];

    private MongoUsers(Path file, Map<String, MongoUser> builtIn) {
        this.file = file;
        this.builtIn = builtIn;
        new SecureRandom().nextBytes(this.decoySecret);
    }

    /**
     * Opens the users.
     * @param file the file for the users that the owner creates, in a folder that only
     * the owner of the process can enter
     * @param ownerPassword the password of {@link #OWNER}
     * @param analystPassword the password of {@link #ANALYST}
     * @return the users
     */
    public static MongoUsers open(Path file, String ownerPassword, String analystPassword) {
        MongoUser owner = new MongoUser(OWNER, MongoUser.Role.ROOT, null, ScramCredential.of(ownerPassword));
        MongoUser analyst = new MongoUser(ANALYST, MongoUser.Role.READ, null, ScramCredential.of(analystPassword));
        MongoUsers users = new MongoUsers(file, Map.of(OWNER, owner, ANALYST, analyst));
        users.load();
        return users;
    }

    @Nullable MongoUser find(String name) {
        MongoUser user = this.builtIn.get(name);
        return (user != null) ? user : this.created.get(name);
    }

    ScramCredential credential(String name) {
        MongoUser user = find(name);
        return (user != null) ? user.credential() : ScramCredential.decoy(this.decoySecret, name);
    }

    Collection<MongoUser> all() {
        List<MongoUser> all = new ArrayList<>(this.builtIn.values());
        all.addAll(this.created.values());
        return all;
    }

    synchronized void create(MongoUser user) {
        if (find(user.name()) != null) {
            throw new MongoServerError(51003, "The user '%s' already exists.".formatted(user.name()));
        }
        this.created.put(user.name(), user);
        save();
    }

    synchronized void replace(MongoUser user) {
        requireCreated(user.name());
        this.created.put(user.name(), user);
        save();
    }

    synchronized void drop(String name) {
        requireCreated(name);
        this.created.remove(name);
        save();
    }

    private void requireCreated(String name) {
        if (this.builtIn.containsKey(name)) {
            throw new MongoServerError(2, "BadValue", "The user '%s' cannot be changed or dropped.".formatted(name));
        }
        if (!this.created.containsKey(name)) {
            throw new MongoServerError(11, "UserNotFound", "The user '%s' does not exist.".formatted(name));
        }
    }

    private void load() {
        try {
            if (Files.exists(this.file)) {
                JSON.readValue(this.file.toFile(), new TypeReference<List<MongoUser>>() {
                }).forEach((user) -> this.created.put(user.name(), user));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void save() {
        try {
            Path partial = Files.createTempFile(this.file.getParent(), "users", ".partial"); // for
                                                                                             // the
                                                                                             // owner
                                                                                             // only
            JSON.writeValue(partial.toFile(), this.created.values());
            Files.move(partial, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
