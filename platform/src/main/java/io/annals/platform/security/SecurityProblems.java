package io.annals.platform.security;

import java.io.IOException;

import io.annals.platform.web.Problem;
import io.annals.platform.web.ProblemMapper;
import io.annals.platform.web.ProblemResponses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Responds with problem details to requests that the filter chain rejects:
 * {@code unauthenticated} without a token, {@code token-expired} or {@code token-invalid}
 * with an invalid one, {@code forbidden} without the permission.
 */
final class SecurityProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        Problem problem = problem(failure);
        ProblemResponses.write(request, response, problem);
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        commence(request, response, failure);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        ProblemResponses.write(request, response, ProblemMapper.of(failure));
    }

    private static Problem problem(AuthenticationException failure) {
        return switch (failure) {
            // The keys of the issuer could not be fetched: the token may be valid.
            case AuthenticationServiceException later ->
                ProblemMapper.of(new DataAccessResourceFailureException("Tokens cannot be verified", later));
            case OAuth2AuthenticationException expired when isExpired(expired) -> Problem.of(HttpStatus.UNAUTHORIZED,
                    "token-expired", "The access token has expired: get a new one at POST /auth/refresh.");
            case OAuth2AuthenticationException invalid -> Problem.of(HttpStatus.UNAUTHORIZED, "token-invalid",
                    "This server does not accept the access token: log in again.");
            default -> ProblemMapper.unauthenticated();
        };
    }

    private static boolean isExpired(OAuth2AuthenticationException failure) {
        return failure.getCause() instanceof JwtValidationException invalid
                && invalid.getErrors().stream().allMatch((error) -> error.getErrorCode().equals(TokenDecoders.EXPIRED));
    }

}
