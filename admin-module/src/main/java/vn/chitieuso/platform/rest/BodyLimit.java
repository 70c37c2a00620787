package vn.chitieuso.platform.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import vn.chitieuso.platform.TooLargeException;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * JSON documents are read whole, so they must not be larger than anything a form could need; lists are streamed, and a
 * method that takes {@linkplain LargeBody large ones} says how large.
 */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private static final long BYTES_MAX = 8L * 1024 * 1024;
    private static final long HEARD_OUT_MAX = 32L * 1024 * 1024;
    private static final int TOO_LARGE = 413;
    private static final int BUFFER = 64 * 1024;

    @Inject
    private Problems problems;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        LargeBody large = resource.getResourceMethod().getAnnotation(LargeBody.class);
        MediaType type = request.getMediaType();
        if (large == null && (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))) {
            return;
        }
        long maximum = large == null ? BYTES_MAX : large.value();
        if (request.getLength() > maximum) {
            if (request.getLength() <= HEARD_OUT_MAX) {
                hearOut(request);
            }
            request.abortWith(problems.response(TOO_LARGE, "platform.rest.tooLarge", maximum)
                    .build());
        } else if (request.hasEntity()) {
            InputStream body = request.getEntityStream();
            boolean packed = large != null && "gzip".equals(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
            request.setEntityStream(new Limited(packed ? new Unpacked(body) : body, maximum, large != null));
        }
    }

    /** Who is still sending hears the answer only if the line is not closed on them. */
    private static void hearOut(ContainerRequestContext request) {
        try {
            request.getEntityStream().skipNBytes(request.getLength());
        } catch (IOException gone) {
            // whoever does not go on sending is answered all the same
        }
    }

    /** Begins to unpack when it is first read, so that a broken body is told by whoever reads it. */
    private static class Unpacked extends InputStream {

        private final InputStream packed;
        private InputStream unpacked;

        Unpacked(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            return unpacked().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return unpacked().read(buffer, offset, length);
        }

        private InputStream unpacked() throws IOException {
            if (unpacked == null) {
                unpacked = new GZIPInputStream(packed, BUFFER);
            }
            return unpacked;
        }
    }

    /** A body that did not say how long it is: at the limit a document ends, as a broken one; a list is refused. */
    private static class Limited extends FilterInputStream {

        private final long maximum;
        private final boolean refusing;
        private long left;

        Limited(InputStream stream, long maximum, boolean refusing) {
            super(stream);
            this.maximum = maximum;
            this.refusing = refusing;
            left = maximum;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : end();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return end();
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        private int end() throws IOException {
            if (refusing && super.read() >= 0) {
                throw new TooLargeException("platform.rest.tooLarge", maximum);
            }
            return -1;
        }
    }
}
