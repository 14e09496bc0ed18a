package org.bednight.web.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import org.bednight.ledger.DataVersion;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Field;
import org.jspecify.annotations.Nullable;

/**
 * A list of records as it is shown.
 *
 * @param one what a single record is called
 * @param changeable whether the reader may change the records
 * @param receipt what the last change did; nothing where there was none
 */
public record RecordList(
        String kind,
        String title,
        String one,
        boolean changeable,
        List<String> receipt,
        List<String> columns,
        List<Line> lines) {

    public RecordList {
        receipt = List.copyOf(receipt);
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * A record.
     *
     * @param edit where it is corrected
     * @param retire where it is retired; null where it is not
     */
    public record Line(
            List<String> cells, String edit, @Nullable String retire) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    static RecordList of(
            RecordKind records, boolean changeable, FormFields asked, DataVersion version, List<String> receipt) {
        var fields = records.fields(version);
        return new RecordList(
                records.kind().toString(),
                records.kind().title(),
                records.one(),
                changeable,
                receipt,
                fields.stream().map(Field::label).toList(),
                records.list(asked, version).stream()
                        .map(record -> line(records, fields, record))
                        .toList());
    }

    private static Line line(RecordKind records, List<Field> fields, FormFields record) {
        var query = records.keys().stream()
                .map(key -> key + "=" + URLEncoder.encode(record.text(key), UTF_8))
                .collect(Collectors.joining("&"));
        var address = "/data/" + records.kind();
        return new Line(
                fields.stream()
                        .map(field -> field.words(record.text(field.name())))
                        .toList(),
                address + "/edit?" + query,
                records.canRetire() ? address + "/retire?" + query : null);
    }
}
