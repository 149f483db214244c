package io.annals.standalone.embedded.mongo.access;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/**
 * The commands {@code createUser}, {@code updateUser}, {@code dropUser} and
 * {@code usersInfo}, with which the owner manages the read-only users. A user's
 * {@code customData} names the tenant: <code>{ tenantId: "…" }</code>, or
 * <code>{ allTenants: true }</code>.
 */
final class UserCommands {

    static final String DATABASE = "annals";

    private static final String TENANT = "tenantId";

    private static final String ALL_TENANTS = "allTenants";

    private static final String CUSTOM_DATA = "customData";

    private static final String ROLES = "roles";

    private static final String PASSWORD = "pwd";

    private final MongoUsers users;

    UserCommands(MongoUsers users) {
        this.users = users;
    }

    static boolean includes(String command) {
        return List.of("createUser", "updateUser", "dropUser", "usersInfo").contains(command);
    }

    Document handle(String command, Document arguments) {
        Object subject = arguments.get(command);
        return switch (command) {
            case "usersInfo" -> new Document("users", described(subject));
            case "dropUser" -> {
                this.users.drop(name(subject));
                yield new Document();
            }
            case "updateUser" -> {
                this.users.replace(updated(name(subject), arguments));
                yield new Document();
            }
            default -> {
                this.users.create(created(name(subject), arguments));
                yield new Document();
            }
        };
    }

    private static MongoUser created(String name, Document arguments) {
        requireReadRole(arguments.get(ROLES));
        requireMechanism(arguments);
        return new MongoUser(name, MongoUser.Role.READ, tenant(arguments.get(CUSTOM_DATA)), credential(arguments));
    }

    private MongoUser updated(String name, Document arguments) {
        MongoUser user = this.users.find(name);
        if (user == null) {
            throw new MongoServerError(11, "UserNotFound", "The user '%s' does not exist.".formatted(name));
        }
        requireMechanism(arguments);
        if (arguments.containsKey(ROLES)) {
            requireReadRole(arguments.get(ROLES));
        }
        return new MongoUser(name, user.role(),
                arguments.containsKey(CUSTOM_DATA) ? tenant(arguments.get(CUSTOM_DATA)) : user.tenantId(),
                arguments.containsKey(PASSWORD) ? credential(arguments) : user.credential());
    }

    private static String name(@Nullable Object subject) {
        if (subject instanceof String name && !name.isBlank()) {
            return name;
        }
        throw invalid("The name of a user is a string that is not blank.");
    }

    private static ScramCredential credential(Document arguments) {
        if (arguments.get(PASSWORD) instanceof String password && !password.isEmpty()
                && !Objects.equals(arguments.get("digestPassword"), false)) {
            return ScramCredential.of(password);
        }
        throw invalid("'pwd' is the password of the user, a string that is not empty and not digested.");
    }

    private static void requireMechanism(Document arguments) {
        if (arguments.getOrDefault("mechanisms", List.of(ScramLogin.MECHANISM)) instanceof Collection<?> mechanisms
                && mechanisms.contains(ScramLogin.MECHANISM)) {
            return;
        }
        throw invalid("'mechanisms' must contain %s.".formatted(ScramLogin.MECHANISM));
    }

    private static void requireReadRole(@Nullable Object roles) {
        boolean read = roles instanceof Collection<?> all && !all.isEmpty()
                && all.stream().allMatch(UserCommands::isReadRole);
        if (!read) {
            throw invalid("'roles' must be [ \"read\" ]: users of the embedded MongoDB only read the database annals.");
        }
    }

    private static boolean isReadRole(Object role) {
        return role.equals("read") || (role instanceof Document document && "read".equals(document.get("role"))
                && DATABASE.equals(document.get("db")));
    }

    private static @Nullable String tenant(@Nullable Object customData) {
        if (customData instanceof Document data) {
            boolean all = Boolean.TRUE.equals(data.get(ALL_TENANTS));
            Object tenant = data.get(TENANT);
            if (all && tenant == null) {
                return null;
            }
            if (!all && tenant instanceof String id && !id.isBlank()) {
                return id;
            }
        }
        throw invalid("'customData' must name the tenant whose documents the user reads, { tenantId: \"…\" }, "
                + "or be { allTenants: true }.");
    }

    private List<Document> described(@Nullable Object subject) {
        return this.users.all().stream().filter((user) -> isMeant(user, subject)).map(UserCommands::described).toList();
    }

    private static boolean isMeant(MongoUser user, @Nullable Object subject) {
        return switch (subject) {
            case String name -> user.name().equals(name);
            case Document one -> user.name().equals(one.get("user")) || !one.containsKey("user");
            case Collection<?> several -> several.stream().anyMatch((each) -> isMeant(user, each));
            case null, default -> true;
        };
    }

    private static Document described(MongoUser user) {
        String tenant = user.tenantId();
        return new Document("_id", DATABASE + "." + user.name()).append("user", user.name())
            .append("db", DATABASE)
            .append(CUSTOM_DATA, (tenant != null) ? new Document(TENANT, tenant) : new Document(ALL_TENANTS, true))
            .append(ROLES, List.of(new Document("role", user.role().label()).append("db", user.role().database())))
            .append("mechanisms", List.of(ScramLogin.MECHANISM));
    }

    private static MongoServerError invalid(String message) {
        return new MongoServerError(2, "BadValue", message);
    }

}
