package vn.chitieuso.reporting.report.web;

import java.util.ArrayList;
import java.util.List;
import vn.chitieuso.admin.account.CurrentUser;
import vn.chitieuso.platform.text.Language;
import vn.chitieuso.reporting.report.ReportLists;
import vn.chitieuso.reporting.report.ReportRight;
import vn.chitieuso.reporting.report.ReportRow;
import vn.chitieuso.reporting.report.ReportState;
import vn.chitieuso.reporting.report.WorkItem;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Việc của tôi: what one's unit owes and has in hand, and, for those who verify, what waits for them. */
@Named
@RequestScoped
public class MyWork {

    private static final int SHOWN_MAX = 200;

    @Inject
    private ReportLists lists;

    @Inject
    private CurrentUser currentUser;

    @Inject
    private DeadlineWords deadlineWords;

    @Inject
    private Language language;

    private List<WorkItem> own;
    private List<ReportRow> toVerify;

    @PostConstruct
    void load() {
        own = lists.ownWork();
        toVerify = currentUser.may(ReportRight.VERIFY) ? waiting() : List.of();
    }

    private List<ReportRow> waiting() {
        List<ReportRow> rows = new ArrayList<>(lists.search(null, null, null, ReportState.SUBMITTED));
        rows.addAll(lists.search(null, null, null, ReportState.UNDER_VERIFICATION));
        return rows;
    }

    public List<WorkItem> getOwn() {
        return own;
    }

    /** The first of those that wait; the list page has all. */
    public List<ReportRow> getToVerify() {
        return toVerify.subList(0, Math.min(SHOWN_MAX, toVerify.size()));
    }

    public int getToVerifyCount() {
        return toVerify.size();
    }

    public boolean isVerifying() {
        return currentUser.may(ReportRight.VERIFY);
    }

    public boolean isReporting() {
        return currentUser.may(ReportRight.FILL) || currentUser.may(ReportRight.APPROVE);
    }

    /** Things to do, for the menu. */
    public int getCount() {
        return (int) own.stream().filter(item -> !item.isDone()).count() + toVerify.size();
    }

    public String periodName(WorkItem item) {
        return item.period().name(language.getLocale());
    }

    public String deadlineWhy(WorkItem item) {
        return deadlineWords.why(item.deadline());
    }

    /** The officer fills where it can be filled; everybody else looks. */
    public String page(WorkItem item) {
        boolean fill = (item.state() == null || item.state().isEditable()) && currentUser.may(ReportRight.FILL);
        return fill ? "/reporting/report/edit.xhtml" : "/reporting/report/show.xhtml";
    }

    public String stateText(ReportState state) {
        return language.text("reporting.report.state." + (state == null ? "NOT_BEGUN" : state));
    }

    public String tone(ReportState state) {
        return StateTone.of(state);
    }
}
