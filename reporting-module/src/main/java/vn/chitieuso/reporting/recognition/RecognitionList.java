package vn.chitieuso.reporting.recognition;

import vn.chitieuso.kpi.catalogue.LineFields;
import vn.chitieuso.platform.csv.CsvList;

/** One uploaded list of recognitions. */
class RecognitionList {

    private final CsvList list;
    private final RecognitionIntake intake;

    RecognitionList(CsvList list, RecognitionIntake intake) {
        this.list = list;
        this.intake = intake;
    }

    void read() {
        for (CsvList.Line line : list.lines()) {
            int before = list.countErrors();
            LineFields fields = new LineFields(list, line);
            for (String column : new String[] {"recognition_year", "recognised_on"}) {
                if (line.text(column) == null) {
                    line.error(column, "platform.csv.required");
                }
            }
            NewRecognition wanted = NewRecognition.read(fields);
            if (list.countErrors() == before) {
                intake.take(wanted, fields::error);
            }
        }
    }
}
