package io.annals.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a JSON body at once and with its length. A chunked response ends with a packet
 * of its own, for which server and client each make another system call.
 */
final class SizedJsonConverter extends JacksonJsonHttpMessageConverter {

    SizedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(Object value, ResolvableType type, HttpOutputMessage response,
            @Nullable Map<String, Object> hints) throws IOException, HttpMessageNotWritableException {
        BufferedBody body = new BufferedBody(response.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(value, type, body, hints);
        response.getHeaders().setContentLength(body.buffer.size());
        body.buffer.writeTo(response.getBody());
    }

    private record BufferedBody(HttpHeaders headers, FastByteArrayOutputStream buffer) implements HttpOutputMessage {

        @Override
        public OutputStream getBody() {
            return this.buffer;
        }

        @Override
        public HttpHeaders getHeaders() {
            return this.headers;
        }

    }

}
