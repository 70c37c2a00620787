package vn.chitieuso.reporting.regime.web;

import java.util.List;
import vn.chitieuso.platform.BusinessException.FieldError;
import vn.chitieuso.platform.NotFoundException;
import vn.chitieuso.reporting.regime.RegimeDifference;
import vn.chitieuso.reporting.regime.RegimeRevision;
import vn.chitieuso.reporting.regime.Regimes;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Two revisions of a regime beside each other, in words. */
@Named
@RequestScoped
public class RegimeComparison {

    @Inject
    private Regimes regimes;

    private String code;
    private int before;
    private int after;
    private List<FieldError> differences = List.of();

    public void load() {
        differences = RegimeDifference.between(revision(before), revision(after));
    }

    private RegimeRevision revision(int number) {
        return regimes.revisions(code).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("reporting.regime.compare.noSuch", number));
    }

    public RegimeRevision getEarlier() {
        return revision(before);
    }

    public RegimeRevision getLater() {
        return revision(after);
    }

    public List<FieldError> getDifferences() {
        return differences;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public int getBefore() {
        return before;
    }

    public void setBefore(int before) {
        this.before = before;
    }

    public int getAfter() {
        return after;
    }

    public void setAfter(int after) {
        this.after = after;
    }
}
