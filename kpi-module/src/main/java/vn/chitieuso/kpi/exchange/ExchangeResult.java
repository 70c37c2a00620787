package vn.chitieuso.kpi.exchange;

import java.util.List;
import java.util.Map;
import vn.chitieuso.platform.csv.ImportResult;

/**
 * What became, or would become, of an imported catalogue.
 *
 * @param lists what became of the lines of each list
 * @param differences every place that changes
 */
public record ExchangeResult(boolean dryRun, Map<String, ImportResult> lists, List<Difference> differences) {}
