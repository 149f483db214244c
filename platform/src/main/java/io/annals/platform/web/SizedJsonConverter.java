package io.annals.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON as {@code application/json}, at once and with its length. A chunked
 * response ends with a packet of its own, for which server and client each make another
 * system call.
 */
final class SizedJsonConverter extends JacksonJsonHttpMessageConverter {

    SizedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    /**
     * The types to negotiate. Problem details set their own, and the endpoints of Spring
     * Boot Actuator register theirs.
     */
    @Override
    public List<MediaType> getSupportedMediaTypes(Class<?> type) {
        List<MediaType> types = super.getSupportedMediaTypes(type);
        return types.equals(getSupportedMediaTypes()) ? List.of(MediaType.APPLICATION_JSON) : types;
    }

    /** Does not repeat the parameters of the client's {@code Accept}. */
    @Override
    protected void addDefaultHeaders(HttpHeaders headers, Object value, @Nullable MediaType type) throws IOException {
        super.addDefaultHeaders(headers, value,
                MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type) ? MediaType.APPLICATION_JSON : type);
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
