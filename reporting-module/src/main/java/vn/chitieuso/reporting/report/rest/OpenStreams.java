package vn.chitieuso.reporting.report.rest;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.chitieuso.platform.live.Announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** The streams open on this node. A word now and then keeps proxies from closing them and finds those that are gone. */
@ApplicationScoped
class OpenStreams {

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();

    /** One browser that listens. */
    final class Stream {

        private final SseEventSink sink;
        private final Sse sse;
        private volatile Announcements.Subscription subscription;

        Stream(SseEventSink sink, Sse sse) {
            this.sink = sink;
            this.sse = sse;
        }

        /** @param listening ends with the stream */
        void open(Announcements.Subscription listening) {
            subscription = listening;
            open.add(this);
            send("open", "-");
        }

        void send(String name, String data) {
            send(sse.newEventBuilder().name(name).data(data).build());
        }

        private void send(OutboundSseEvent event) {
            if (sink.isClosed()) {
                close();
                return;
            }
            try {
                sink.send(event).whenComplete((done, failure) -> {
                    if (failure != null) {
                        close();
                    }
                });
            } catch (RuntimeException gone) {
                close();
            }
        }

        private void close() {
            open.remove(this);
            if (subscription != null) {
                subscription.close();
            }
            try {
                sink.close();
            } catch (RuntimeException gone) {
                // whoever listened is gone already
            }
        }
    }

    /** Not open yet: whoever may not listen is to be told so first. */
    Stream to(SseEventSink sink, Sse sse) {
        return new Stream(sink, sse);
    }

    void keepAlive() {
        open.forEach(stream -> stream.send("alive", "-"));
    }
}
