package io.annals.command.auth;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failed logins are borne. Successful ones do not count.
 *
 * @param perUser how many in a row for one tenant and e-mail address
 * @param userRecovery after how long one more is allowed for them
 * @param perAddress how many in a row from one network address
 * @param addressRecovery after how long one more is allowed from there
 */
@ConfigurationProperties("annals.security.login-attempts")
record LoginThrottlingSettings(@DefaultValue("10") int perUser, @DefaultValue("30s") Duration userRecovery,
        @DefaultValue("100") int perAddress, @DefaultValue("1s") Duration addressRecovery) {
}
