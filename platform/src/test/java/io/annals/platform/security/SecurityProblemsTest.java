package io.annals.platform.security;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;

import static org.assertj.core.api.Assertions.assertThat;

class SecurityProblemsTest {

    @Test
    void a_token_that_cannot_be_verified_at_the_moment_is_not_reported_as_invalid() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityProblems().onAuthenticationFailure(new MockHttpServletRequest("GET", "/queries/courses"), response,
                new AuthenticationServiceException("The signing keys cannot be read"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("\"code\":\"unavailable\"").doesNotContain("signing keys");
    }

}
