package vn.chitieuso.kpi.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chitieuso.kpi.catalogue.CatalogueSheet;
import vn.chitieuso.kpi.catalogue.CatalogueSheet.Column;
import vn.chitieuso.platform.text.Decimals;

/** All rows of a list at one moment, to be compared with another moment. */
record CatalogueContent(String sheet, List<Column> columns, Map<String, List<String>> rows) {

    static CatalogueContent of(CatalogueSheet sheet) {
        Map<String, List<String>> rows = new TreeMap<>();
        List<Column> columns = sheet.columns();
        for (List<Object> row : sheet.rows()) {
            List<String> texts = row.stream().map(CatalogueContent::text).toList();
            rows.put(key(columns, texts), texts);
        }
        return new CatalogueContent(sheet.name(), columns, rows);
    }

    private static String key(List<Column> columns, List<String> texts) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).key() && !texts.get(i).isEmpty())
                .mapToObj(texts::get)
                .collect(Collectors.joining(" · "));
    }

    /** As it stands in a list. */
    static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof BigDecimal number ? Decimals.exchange(number) : cell.toString();
    }

    List<Difference> differencesTo(CatalogueContent after) {
        List<Difference> differences = new ArrayList<>();
        Map<String, List<String>> all = new LinkedHashMap<>(after.rows);
        for (Map.Entry<String, List<String>> row : all.entrySet()) {
            List<String> before = rows.get(row.getKey());
            for (int i = 0; i < columns.size(); i++) {
                String old = before == null ? "" : before.get(i);
                if (!old.equals(row.getValue().get(i))) {
                    differences.add(new Difference(
                            sheet,
                            row.getKey(),
                            columns.get(i).name(),
                            before == null ? null : old,
                            row.getValue().get(i)));
                }
            }
        }
        rows.keySet().stream()
                .filter(key -> !after.rows.containsKey(key))
                .forEach(key -> differences.add(new Difference(sheet, key, null, key, null)));
        return differences;
    }
}
