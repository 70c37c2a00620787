package vn.chitieuso.admin.orgunit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Messages;
import vn.chitieuso.admin.orgunit.Reorganising;
import vn.chitieuso.admin.orgunit.Succession;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.platform.web.Choice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** How the figures of a unit that was split count as the history of one of its successors. */
@Named
@ViewScoped
public class CarryingChoice implements Serializable {

    @Inject
    private Reorganising reorganising;

    @Inject
    private Language language;

    private Succession.Carrying carrying = Succession.Carrying.NOTHING;
    private BigDecimal percent;

    public void choose(long succession) {
        reorganising.carry(succession, carrying, carrying == Succession.Carrying.SHARE ? percent : null);
        Messages.addGlobalInfo("{0}", language.text("admin.orgunit.carrying.chosen"));
    }

    public List<Choice> getChoices() {
        return Stream.of(Succession.Carrying.values())
                .map(each -> new Choice(each, language.text("admin.orgunit.carrying." + each)))
                .toList();
    }

    public Succession.Carrying getCarrying() {
        return carrying;
    }

    public void setCarrying(Succession.Carrying carrying) {
        this.carrying = carrying;
    }

    public BigDecimal getPercent() {
        return percent;
    }

    public void setPercent(BigDecimal percent) {
        this.percent = percent;
    }
}
