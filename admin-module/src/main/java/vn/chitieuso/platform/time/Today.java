package vn.chitieuso.platform.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The clock for beans of pages that are kept in a session, in which a clock itself cannot be. */
@ApplicationScoped
public class Today {

    @Inject
    private Clock clock;

    public LocalDate date() {
        return LocalDate.now(clock);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
