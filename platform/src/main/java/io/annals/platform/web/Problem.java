package io.annals.platform.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * The body of every answer that is not a success: an RFC 9457 problem detail
 * ({@code application/problem+json}).
 *
 * @param type {@code urn:annals:problem:} and the code
 * @param title the code in words, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time and what would be right
 * @param code the stable name to decide by; docs/rest.md lists them all
 * @param violations each field or rule that is broken; empty where the detail says it all
 * @param instance the path of the request
 * @param requestId the name of the request, as in the header {@code X-Request-Id}
 * @param incident the name under which the log tells more, where the fault is the
 * server's
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "type", "title", "status", "detail", "code", "violations", "instance", "requestId", "incident" })
public record Problem(String type, String title, int status, String detail, String code, List<Violation> violations,
        @Nullable String instance, @Nullable String requestId, @Nullable String incident) {

    private static final String TYPE = "urn:annals:problem:";

    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem that is not yet tied to a request. */
    public static Problem of(HttpStatusCode status, String code, String detail, Violation... violations) {
        return of(status, code, detail, List.of(violations));
    }

    /** A problem that is not yet tied to a request. */
    public static Problem of(HttpStatusCode status, String code, String detail, List<Violation> violations) {
        return new Problem(TYPE + code, title(code), status.value(), detail, code, violations, null, null, null);
    }

    /** The same problem as the answer to that request. */
    public Problem in(@Nullable String instance, @Nullable String requestId) {
        return new Problem(this.type, this.title, this.status, this.detail, this.code, this.violations, instance,
                requestId, this.incident);
    }

    /** The same problem with the name under which the log tells more. */
    Problem loggedAs(String incident) {
        return new Problem(this.type, this.title, this.status, this.detail, this.code, this.violations, this.instance,
                this.requestId, incident);
    }

    private static String title(String code) {
        String words = code.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

}
