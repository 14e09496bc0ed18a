package org.bednight.projection.stays;

import java.io.StringWriter;
import java.util.List;
import org.bednight.exchange.Cell;
import org.bednight.exchange.CsvWriter;

/** The curve of lengths of stay as a table: a row for each point. */
final class StayCurveCsv {

    private static final List<String> HEADINGS = List.of("authority", "asAt", "nights", "chanceOfLongerStay");

    private StayCurveCsv() {}

    static String of(StayCurve curve) {
        var text = new StringWriter();
        var table = CsvWriter.of(text, HEADINGS);
        curve.points()
                .forEach(point -> table.row(
                        Cell.text(curve.authority().code().value()),
                        Cell.date(curve.asAt()),
                        Cell.number(point.nights()),
                        Cell.number(point.longer())));
        return text.toString();
    }
}
