package vn.chitieuso.reporting.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chitieuso.kpi.Qualifier;
import vn.chitieuso.kpi.indicator.IndicatorRow;
import vn.chitieuso.platform.sheet.FormSheet;

/** What may be chosen in the cells of a form, each list once, in a column of a sheet behind it. */
class ChoiceLists {

    private final FormSheet sheet;
    private final List<List<String>> lists = new ArrayList<>();

    ChoiceLists(FormSheet sheet) {
        this.sheet = sheet;
        lists.add(Arrays.stream(Qualifier.values())
                .map(Qualifier::sign)
                .filter(sign -> !sign.isEmpty())
                .toList());
    }

    void offerQualifiers(FormSheet form, int row, int column) {
        offer(form, row, row, column, lists.get(0));
    }

    void offer(FormSheet form, int from, int to, int column, List<String> choices) {
        if (!lists.contains(choices)) {
            lists.add(choices);
        }
        form.choose(
                from,
                to,
                column,
                sheet,
                lists.indexOf(choices),
                choices.size(),
                Headings.said("accept.choice", String.join(", ", choices)));
    }

    /** What may be typed or chosen in the open cells of an indicator. */
    void accept(FormSheet form, int from, int to, int column, IndicatorRow indicator) {
        List<String> choices = CellWords.choices(indicator);
        if (!choices.isEmpty()) {
            offer(form, from, to, column, choices);
            return;
        }
        NumberCondition condition = NumberCondition.of(indicator);
        form.accept(
                from, to, column, condition.over(FormSheet.place(from, column)), indicator.code(), condition.words());
    }

    void write() {
        for (int column = 0; column < lists.size(); column++) {
            for (int row = 0; row < lists.get(column).size(); row++) {
                sheet.plain(row, column, lists.get(column).get(row));
            }
        }
        sheet.end();
    }
}
