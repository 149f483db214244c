package io.annals.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.annals.api.Refusal.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The body of every error response: problem details as defined by RFC 9457
 * ({@code application/problem+json}).
 *
 * @param type {@code urn:annals:problem:} followed by the code
 * @param title the code as text, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong, and how to correct it
 * @param code the stable error code for programs; docs/rest.md lists all codes
 * @param violations the fields or rules that are violated, at most the first
 * {@value #MAX_VIOLATIONS}; empty if the detail suffices
 * @param violationCount the number of all violations if more are not listed
 * @param retryAfter the seconds to wait before trying again, as in the header
 * {@code Retry-After}, if the error is temporary
 * @param instance the path of the request
 * @param requestId the id of the request, as in the header {@code X-Request-Id}
 * @param incident the id of the incident in the server's log, if the error is internal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({ "type", "title", "status", "detail", "code", "violations", "violationCount", "retryAfter",
        "instance", "requestId", "incident" })
public record Problem(String type, String title, int status, String detail, String code, List<Violation> violations,
        @Nullable Integer violationCount, @Nullable Long retryAfter, @Nullable String instance,
        @Nullable String requestId, @Nullable String incident) {

    /** A response lists no more violations than somebody would correct at once. */
    static final int MAX_VIOLATIONS = 100;

    /** Words of codes that are written in another way in titles. */
    private static final Map<String, String> NAMES = Map.of("id", "ID", "json", "JSON", "utf8", "UTF-8", "if match",
            "If-Match");

    private static final Pattern NAMED = Pattern.compile("\\b(" + String.join("|", NAMES.keySet()) + ")\\b");

    private static final String TYPE = "urn:annals:problem:";

    public Problem {
        violations = List.copyOf(violations);
    }

    /** A problem without a request. */
    public static Problem of(HttpStatusCode status, String code, String detail, Violation... violations) {
        return of(status, code, detail, List.of(violations));
    }

    /** A problem without a request. */
    public static Problem of(HttpStatusCode status, String code, String detail, List<Violation> violations) {
        int count = violations.size();
        return new Problem(TYPE + code, title(code), status.value(), detail, code,
                violations.subList(0, Math.min(count, MAX_VIOLATIONS)), (count > MAX_VIOLATIONS) ? count : null,
                status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) ? 1L : null, null, null, null);
    }

    /** The same problem with the time after which the request may succeed. */
    public Problem retryAfter(Duration delay) {
        long seconds = Math.max(1, delay.plusMillis(999).toSeconds());
        return new Problem(this.type, this.title, this.status, this.detail, this.code, this.violations,
                this.violationCount, seconds, this.instance, this.requestId, this.incident);
    }

    /** The same problem with the path and the id of the request. */
    public Problem in(@Nullable String instance, @Nullable String requestId) {
        return new Problem(this.type, this.title, this.status, this.detail, this.code, this.violations,
                this.violationCount, this.retryAfter, instance, requestId, this.incident);
    }

    /** The same problem with the id of the incident in the log. */
    Problem loggedAs(String incident) {
        return new Problem(this.type, this.title, this.status, this.detail, this.code, this.violations,
                this.violationCount, this.retryAfter, this.instance, this.requestId, incident);
    }

    private static String title(String code) {
        String title = NAMED.matcher(code.replace('-', ' ')).replaceAll((name) -> NAMES.get(name.group()));
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

}
