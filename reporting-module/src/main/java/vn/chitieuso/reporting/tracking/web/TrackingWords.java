package vn.chitieuso.reporting.tracking.web;

import java.io.Serializable;
import java.math.BigDecimal;
import vn.chitieuso.kpi.target.TargetRow;
import vn.chitieuso.platform.text.Decimals;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.tracking.Forecast;
import vn.chitieuso.reporting.tracking.Outlook;
import vn.chitieuso.reporting.tracking.TargetProgress;
import vn.chitieuso.reporting.tracking.TrackingState;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says where a target stands, and how that was worked out, in words and colours; colours never stand alone. */
@Named
@RequestScoped
public class TrackingWords implements Serializable {

    private static final String WORDS = "reporting.tracking.";
    private static final int PLACES = 2;

    @Inject
    private Language language;

    public String state(TargetProgress progress) {
        boolean failed = progress.state() == TrackingState.BEHIND && progress.yearOver();
        return language.text(WORDS + "state." + progress.state() + (failed ? ".yearOver" : ""));
    }

    public String tone(TrackingState state) {
        return switch (state) {
            case ACHIEVED -> "ok";
            case ON_PATH -> "info";
            case BEHIND -> "bad";
            case NO_DATA -> "";
        };
    }

    /** "≥ 80". */
    public String goal(TargetRow target) {
        String sign = target.qualifier().sign();
        return (sign.isEmpty() ? "=" : sign) + " " + Decimals.shown(target.value(), PLACES);
    }

    /** "86,4 (84,1 – 88,7)"; why there is none where there is none. */
    public String forecast(TargetProgress progress) {
        Forecast forecast = progress.forecast();
        return forecast.isKnown()
                ? language.text(
                        WORDS + "forecast.known",
                        shown(forecast.value(), progress.decimals()),
                        shown(forecast.low(), progress.decimals()),
                        shown(forecast.high(), progress.decimals()))
                : language.text(WORDS + "method." + forecast.method());
    }

    public String outlook(TargetProgress progress) {
        return progress.outlook() == null ? "" : language.text(WORDS + "outlook." + progress.outlook());
    }

    public String outlookTone(TargetProgress progress) {
        Outlook outlook = progress.outlook();
        return outlook == null ? "" : outlook == Outlook.REACHES ? "ok" : outlook == Outlook.MISSES ? "bad" : "warn";
    }

    /** Signed, so that it says by itself which side it is on. */
    public String gap(BigDecimal gap, int decimals) {
        return gap == null ? "–" : (gap.signum() > 0 ? "+" : "") + Decimals.shown(gap, decimals);
    }

    public String shown(BigDecimal number, int decimals) {
        return Decimals.shown(number, decimals);
    }

    public TrackingState[] getStates() {
        return TrackingState.values();
    }
}
