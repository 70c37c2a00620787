package vn.chitieuso.reporting.report;

import java.util.List;
import java.util.Locale;
import vn.chitieuso.reporting.validation.Finding;

import jakarta.json.JsonArray;

/** A part of a report that another component keeps: what is wrong with it, and what of it is frozen with a sending. */
public interface ReportPart {

    /** What keeps the report from being sent, or asks for an answer. */
    List<Finding> findings(ReportAddress address, Report report, Locale locale);

    /** Name under which the part stands in the frozen content. */
    String name();

    /** The part as it is frozen; names and sums of files stand in it, not the files. */
    JsonArray frozen(ReportAddress address, Report report);
}
