package io.annals.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

import static org.assertj.core.api.Assertions.assertThat;

class SizedJsonConverterTest {

    private record Named(String name) {
    }

    @Test
    void a_json_body_has_its_length_in_bytes() throws IOException {
        MockHttpOutputMessage response = new MockHttpOutputMessage();
        new SizedJsonConverter(JsonMapper.shared()).write(new Named("Übung"), MediaType.APPLICATION_JSON, response);
        assertThat(response.getBodyAsBytes()).asString(StandardCharsets.UTF_8).isEqualTo("{\"name\":\"Übung\"}");
        assertThat(response.getHeaders().getContentLength()).isEqualTo(response.getBodyAsBytes().length);
    }

}
