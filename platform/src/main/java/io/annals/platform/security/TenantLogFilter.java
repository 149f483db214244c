package io.annals.platform.security;

import java.io.IOException;

import io.annals.platform.messaging.MetaDataKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the tenant into the log context; {@code RequestIdFilter} removes it. */
final class TenantLogFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication known) {
            MDC.put(MetaDataKeys.TENANT, known.caller().tenantId().toString());
        }
        chain.doFilter(request, response);
    }

}
