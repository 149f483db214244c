package io.annals.platform.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses methods that no endpoint supports, with 501 (RFC 9110, section 15.6.2). Tomcat
 * refuses {@code TRACE} itself, because its response would repeat the access token.
 */
final class MethodFilter extends OncePerRequestFilter {

    private static final Set<String> SUPPORTED = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SUPPORTED.contains(request.getMethod())) {
            chain.doFilter(request, response);
        }
        else {
            ProblemResponses.write(request, response, ProblemResponses.of(HttpStatus.NOT_IMPLEMENTED.value()));
        }
    }

}
