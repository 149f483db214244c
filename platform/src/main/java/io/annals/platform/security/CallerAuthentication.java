package io.annals.platform.security;

import java.io.Serial;

import io.annals.api.Permission;
import io.annals.platform.messaging.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An authenticated caller. The authorities are the codes of the permissions. */
public final class CallerAuthentication extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    public CallerAuthentication(Caller caller) {
        super(caller.permissions().stream().map(Permission::code).map(SimpleGrantedAuthority::new).toList());
        this.caller = caller;
        setAuthenticated(true);
    }

    public Caller caller() {
        return this.caller;
    }

    @Override
    public Object getPrincipal() {
        return this.caller;
    }

    /** The user's id. */
    @Override
    public String getName() {
        return this.caller.actorId().toString();
    }

    /** None: the token is not kept. */
    @Override
    public Object getCredentials() {
        return "";
    }

}
