package io.annals.command.auth;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits on failed logins. Successful ones do not count.
 *
 * @param perUser the number of failed logins in a row per tenant and e-mail address
 * @param userRecovery the time after which another one is allowed
 * @param perAddress the number of failed logins in a row per network address
 * @param addressRecovery the time after which another one is allowed
 */
@ConfigurationProperties("annals.security.login-attempts")
record LoginThrottlingSettings(@DefaultValue("10") int perUser, @DefaultValue("30s") Duration userRecovery,
        @DefaultValue("100") int perAddress, @DefaultValue("1s") Duration addressRecovery) {
}
