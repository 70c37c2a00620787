package vn.chitieuso.demonstration;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;

/** Puts the demonstration's clock in the place of the machine's. */
@ApplicationScoped
@Alternative
@Priority(1)
public class DemonstrationTime {

    /** ISO date on which the product shall begin, as the quick start's {@code -Dtoday=} says. */
    static final String TODAY = "chitieuso.today";

    private final DemonstrationClock clock = new DemonstrationClock(today());

    private static LocalDate today() {
        String today = System.getProperty(TODAY, "");
        return today.isBlank() ? null : LocalDate.parse(today);
    }

    @Produces
    @Singleton
    @Typed(Clock.class)
    Clock clock() {
        return clock;
    }

    DemonstrationClock played() {
        return clock;
    }
}
