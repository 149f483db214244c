package io.annals.platform.web;

import java.io.IOException;

import io.annals.platform.messaging.Meta;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names the request before anything else happens, and tells the log. Log lines of a
 * request carry {@code requestId} and {@code correlationId}, and once the caller is known
 * {@code tenantId}.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestIds.of(request);
        response.setHeader(RequestIds.HEADER, id);
        MDC.put(Meta.REQUEST, id);
        MDC.put(Meta.CORRELATION, id);
        try {
            chain.doFilter(request, response);
        }
        finally {
            MDC.remove(Meta.REQUEST);
            MDC.remove(Meta.CORRELATION);
            MDC.remove(Meta.TENANT);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
