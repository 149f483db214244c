package io.annals.platform.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.annals.api.Ids;
import io.annals.api.Role;
import io.annals.platform.messaging.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** Reads the caller from the claims of a verified token. */
final class CallerClaims {

    private final SecuritySettings settings;

    CallerClaims(SecuritySettings settings) {
        this.settings = settings;
    }

    /**
     * The caller of the token.
     * @throws InvalidBearerTokenException if the token has no tenant or no user
     */
    Caller caller(Jwt token) {
        UUID tenant = uuid(claim(token, this.settings.tenantClaim()))
            .orElseThrow(() -> new InvalidBearerTokenException("The token has no tenant"));
        return new Caller(tenant, user(token, tenant),
                uuid(token.getClaims().get(AccessTokens.SESSION_CLAIM)).orElse(null),
                roles(claim(token, this.settings.rolesClaim())), null);
    }

    private UUID user(Jwt token, UUID tenant) {
        String subject = token.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new InvalidBearerTokenException("The token has no user");
        }
        return uuid(subject).orElseGet(() -> Ids.named(tenant, "subject", subject));
    }

    private static Set<Role> roles(@Nullable Object claim) {
        Stream<?> codes = switch (claim) {
            case Collection<?> list -> list.stream();
            case String text -> Arrays.stream(text.split(" "));
            case null, default -> Stream.empty();
        };
        List<?> claimed = codes.toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (claimed.contains(role.code())) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** The claim with the name; else the nested value that the dotted path leads to. */
    private static @Nullable Object claim(Jwt token, String path) {
        Object whole = token.getClaims().get(path);
        if (whole != null) {
            return whole;
        }
        Object value = token.getClaims();
        for (String name : path.split("\\.")) {
            value = (value instanceof Map<?, ?> object) ? object.get(name) : null;
        }
        return value;
    }

    private static Optional<UUID> uuid(@Nullable Object claim) {
        try {
            return (claim instanceof String text) ? Optional.of(UUID.fromString(text)) : Optional.empty();
        }
        catch (IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

}
