package vn.chitieuso.reporting.report.rest;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Gives the word that keeps open streams alive; a bean of its own, because a timer's bean is called through its public methods alone. */
@Singleton
public class StreamPulse {

    @Inject
    private OpenStreams streams;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void beat() {
        streams.keepAlive();
    }
}
