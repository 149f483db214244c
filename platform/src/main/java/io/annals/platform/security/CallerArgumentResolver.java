package io.annals.platform.security;

import java.util.List;

import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.messaging.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves controller parameters of the type {@link Caller}. */
public final class CallerArgumentResolver implements HandlerMethodArgumentResolver {

    /**
     * The caller with their network address.
     * @throws Refusal {@code unauthenticated} if the request has no valid token
     */
    public static Caller callerOf(@Nullable Authentication authentication) {
        if (!(authentication instanceof CallerAuthentication known)) {
            throw new Refusal(Kind.UNAUTHENTICATED, "unauthenticated", "An access token is required.", List.of());
        }
        Caller caller = known.caller();
        return (known.getDetails() instanceof WebAuthenticationDetails details) ? new Caller(caller.tenantId(),
                caller.actorId(), caller.sessionId(), caller.roles(), details.getRemoteAddress()) : caller;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
            NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
        return callerOf(SecurityContextHolder.getContext().getAuthentication());
    }

}
