package io.annals.platform.web;

import java.util.regex.Pattern;

import io.annals.api.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request: the client's {@code X-Request-Id} (1 to 100 letters, digits and
 * {@code . _ : / + = -}), or else a generated one. It appears in the response header, in
 * problems, in the log and in the metadata of events.
 */
public final class RequestIds {

    /** The header of requests and responses. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    private RequestIds() {
    }

    /** The id of the request; the same for every call. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = accepted(request.getHeader(HEADER));
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static String accepted(@Nullable String stated) {
        return (stated != null && ACCEPTED.matcher(stated).matches()) ? stated : Ids.next().toString();
    }

    /** The path that the client requested, also during an error dispatch. */
    static String path(HttpServletRequest request) {
        return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) ? original
                : request.getRequestURI();
    }

}
