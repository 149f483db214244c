package io.annals.platform.web;

import java.io.IOException;

import io.annals.platform.messaging.MetaDataKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Assigns the request id and puts it into the log context. Log lines of a request have
 * {@code requestId} and {@code correlationId}, and {@code tenantId} once the caller is
 * known.
 */
final class RequestIdFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestIds.of(request);
        response.setHeader(RequestIds.HEADER, id);
        MDC.put(MetaDataKeys.REQUEST, id);
        MDC.put(MetaDataKeys.CORRELATION, id);
        try {
            chain.doFilter(request, response);
        }
        finally {
            MDC.remove(MetaDataKeys.REQUEST);
            MDC.remove(MetaDataKeys.CORRELATION);
            MDC.remove(MetaDataKeys.TENANT);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

}
