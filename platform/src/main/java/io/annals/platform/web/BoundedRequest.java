package io.annals.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * A request of which only so many bytes can be read, also if it does not state its
 * length.
 */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long max;

    private final Supplier<RequestRefusedException> tooLarge;

    private @Nullable ServletInputStream body;

    /**
     * @param max the number of bytes that can be read
     * @param tooLarge thrown when a further byte is read
     */
    BoundedRequest(HttpServletRequest request, long max, Supplier<RequestRefusedException> tooLarge) {
        super(request);
        this.max = max;
        this.tooLarge = tooLarge;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream open = this.body;
        if (open == null) {
            open = new BoundedStream(super.getInputStream());
            this.body = open;
        }
        return open;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = (encoding != null) ? Charset.forName(encoding) : StandardCharsets.UTF_8;
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class BoundedStream extends ServletInputStream {

        private final ServletInputStream stream;

        private long read;

        BoundedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int next = this.stream.read();
            count((next >= 0) ? 1 : 0);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = this.stream.read(bytes, offset, length);
            count(count);
            return count;
        }

        private void count(int bytes) {
            this.read += Math.max(bytes, 0);
            if (this.read > BoundedRequest.this.max) {
                throw BoundedRequest.this.tooLarge.get();
            }
        }

        @Override
        public boolean isFinished() {
            return this.stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return this.stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            this.stream.setReadListener(listener);
        }

    }

}
