package io.annals.platform.web;

import java.util.regex.Pattern;

import io.annals.api.Ids;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The name of a request: the client's own ({@code X-Request-Id}, 1 to 100 letters, digits
 * and {@code . _ : / + = -}), else a new one. It comes back in the answer's header, in
 * problems, in the log and in the metadata of events.
 */
public final class RequestIds {

    /** The header of requests and answers. */
    public static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestIds.class.getName();

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:/+=-]{1,100}");

    private RequestIds() {
    }

    /** The name of this request, always the same. */
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

    /** The path that the client asked for, also while an error page is being made. */
    static String path(HttpServletRequest request) {
        return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original) ? original
                : request.getRequestURI();
    }

}
