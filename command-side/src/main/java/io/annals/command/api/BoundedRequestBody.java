package io.annals.command.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.annals.platform.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** Reads request bodies of a limited size. */
final class BoundedRequestBody {

    private BoundedRequestBody() {
    }

    /**
     * Reads the whole body.
     * @throws RequestRefusedException {@code body-too-large} or
     * {@code unsupported-media-type}
     */
    static byte[] read(HttpServletRequest request, DataSize max) throws IOException {
        InputStream body = stream(request);
        long length = request.getContentLengthLong();
        if (length > max.toBytes()) {
            throw tooLarge(max);
        }
        byte[] bytes = body.readNBytes((int) ((length >= 0) ? length : max.toBytes() + 1));
        if (bytes.length > max.toBytes()) {
            throw tooLarge(max);
        }
        return bytes;
    }

    /**
     * The body as a stream.
     * @throws RequestRefusedException {@code unsupported-media-type}
     */
    static InputStream stream(HttpServletRequest request) throws IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("The body must not be compressed.");
        }
        MediaType type = MediaType.parseMediaType(String.valueOf(request.getContentType()));
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw unsupported("The body must be UTF-8.");
        }
        return request.getInputStream();
    }

    static RequestRefusedException tooLarge(DataSize max) {
        return new RequestRefusedException(HttpStatus.CONTENT_TOO_LARGE, "body-too-large",
                "A command must not be larger than " + max.toBytes() + " bytes.");
    }

    private static RequestRefusedException unsupported(String detail) {
        return new RequestRefusedException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", detail);
    }

}
