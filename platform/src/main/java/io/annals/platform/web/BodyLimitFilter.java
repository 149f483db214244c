package io.annals.platform.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is larger than any endpoint needs, before it is in memory. Commands
 * need more and have limits of their own.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final String COMMANDS = "/commands";

    private final DataSize max;

    BodyLimitFilter(DataSize max) {
        this.max = max;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > this.max.toBytes()) {
            ProblemResponses.write(request, response, tooLarge().problem());
            return;
        }
        chain.doFilter(new BoundedRequest(request, this.max.toBytes(), this::tooLarge), response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(COMMANDS);
    }

    private RequestRefusedException tooLarge() {
        return new RequestRefusedException(HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
                "The body must not be larger than " + this.max.toBytes() + " bytes.");
    }

}
