package io.annals.api;

import java.io.Serial;
import java.util.List;

/**
 * Thrown to refuse a command or query, so that nothing is written. The {@link #code()} is
 * stable and documented; the message is for the caller and says what would be right.
 */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The kind of reason, which determines the HTTP status. */
    public enum Kind {

        /** The request is malformed or breaks a constraint on one of its fields. */
        INVALID,
        /** The caller is not authenticated. */
        UNAUTHENTICATED,
        /** The caller lacks a permission. */
        FORBIDDEN,
        /** The thing does not exist in the caller's tenant. */
        NOT_FOUND,
        /** A business rule does not allow it in the current state. */
        RULE,
        /** Another writer was faster. */
        CONFLICT,
        /** The expected version is not the current one. */
        STALE,
        /** It may succeed later. */
        UNAVAILABLE

    }

    /**
     * A violated constraint or rule.
     *
     * @param field the field of the request (a path such as {@code answers[2].text}), or
     * the subject of a rule
     * @param message what would be right
     */
    public record Violation(String field, String message) {
    }

    private final Kind kind;

    private final String code;

    private final transient List<Violation> violations;

    public Refusal(Kind kind, String code, String message, List<Violation> violations) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.violations = List.copyOf(violations);
    }

    public static Refusal rule(String code, String message, Violation... violations) {
        return new Refusal(Kind.RULE, code, message, List.of(violations));
    }

    public static Refusal invalid(String code, String message, Violation... violations) {
        return new Refusal(Kind.INVALID, code, message, List.of(violations));
    }

    /**
     * Refuses something that does not exist, or not in the caller's tenant, which looks
     * the same. The request names it in the field of its name, as {@code courseId}.
     * @param what its name in the message, as in "There is no such course."
     */
    public static Refusal notFound(String what) {
        return notFound(what, what + "Id");
    }

    /**
     * Refuses something that does not exist, or not in the caller's tenant.
     * @param field the field of the request that names it
     */
    public static Refusal notFound(String what, String field) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".",
                List.of(new Violation(field, "must name an existing " + what)));
    }

    /**
     * Refuses a creation whose id, chosen by the client, is taken.
     * @param field the field of the request with the id
     */
    public static Refusal idTaken(String field) {
        return new Refusal(Kind.CONFLICT, "id-taken", "The id is taken: choose another one or omit it.",
                List.of(new Violation(field, "must not be taken")));
    }

    public Kind kind() {
        return this.kind;
    }

    public String code() {
        return this.code;
    }

    /** The message for the caller. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public List<Violation> violations() {
        return this.violations;
    }

}
