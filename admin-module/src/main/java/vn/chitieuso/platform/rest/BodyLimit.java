package vn.chitieuso.platform.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/** JSON documents are read whole, so they must not be larger than anything a form could need; lists are streamed. */
@Provider
public class BodyLimit implements ContainerRequestFilter {

    private static final long BYTES_MAX = 8L * 1024 * 1024;
    private static final int TOO_LARGE = 413;

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        if (type == null || !type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            return;
        }
        if (request.getLength() > BYTES_MAX) {
            request.abortWith(problems.response(TOO_LARGE, "platform.rest.tooLarge", BYTES_MAX)
                    .build());
        } else if (request.hasEntity()) {
            request.setEntityStream(new Limited(request.getEntityStream()));
        }
    }

    /** A body that did not say how long it is ends, as a broken one, at the limit. */
    private static class Limited extends FilterInputStream {

        private long left = BYTES_MAX;

        Limited(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int read = super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }
}
