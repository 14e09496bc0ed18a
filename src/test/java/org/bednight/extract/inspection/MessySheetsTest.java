package org.bednight.extract.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.extract.history.RemandSubmission;
import org.bednight.extract.history.Remands;
import org.bednight.extract.history.RowReader;
import org.bednight.extract.mapping.ColumnRole;
import org.bednight.extract.mapping.EndMeaning;
import org.bednight.extract.mapping.MappedColumns;
import org.bednight.extract.mapping.MappedForm;
import org.bednight.extract.mapping.MappedTable;
import org.bednight.extract.mapping.Mapping;
import org.bednight.extract.mapping.MappingCheck;
import org.bednight.extract.mapping.MappingName;
import org.bednight.extract.mapping.OwnSheet;
import org.bednight.extract.mapping.ReferenceKey;
import org.bednight.extract.mapping.StatedOrder;
import org.bednight.extract.table.ExtractFaults;
import org.bednight.problem.Problem;
import org.junit.jupiter.api.Test;

/**
 * A hundred spreadsheets, each of its own mess, are read right or asked about; none is wrong in silence. Where something is
 * asked, somebody answers it as the sheet means it, and the sheet is read right then, or still asked about.
 */
class MessySheetsTest {

    private static final int SHEETS = 100;

    private static final ReferenceKey KEY = new ReferenceKey("0".repeat(64));

    private enum Outcome {
        RIGHT_AT_ONCE,
        ASKED_THEN_RIGHT,
        ASKED_THEN_IN_DOUBT,
        ASKED_STILL,
        WRONG
    }

    @Test
    void a_hundred_messy_sheets_are_read_right_or_asked_about() {
        var outcomes = new TreeMap<Outcome, List<String>>();
        for (long seed = 1; seed <= SHEETS; seed++) {
            var sheet = MessySheets.of(seed);
            outcomes.computeIfAbsent(outcome(sheet), any -> new ArrayList<>()).add(sheet.toString());
        }
        assertThat(outcomes.getOrDefault(Outcome.WRONG, List.of())).isEmpty();
        assertThat(outcomes.getOrDefault(Outcome.RIGHT_AT_ONCE, List.of())).hasSizeGreaterThan(40);
        assertThat(outcomes.getOrDefault(Outcome.ASKED_THEN_RIGHT, List.of())).hasSizeGreaterThan(20);
        assertThat(outcomes.getOrDefault(Outcome.ASKED_STILL, List.of()))
                .as("only what Excel has swapped has to be mended in the file")
                .allMatch(sheet -> sheet.contains("SWAPPED"));
    }

    private static Outcome outcome(MessySheet sheet) {
        var inspection = inspector().inspect("own", sheet.bytes(), null);
        if (inspection.complete()) {
            var read = read(sheet, inspection.mapping());
            if (read.clean()) {
                return read.means(sheet) ? Outcome.RIGHT_AT_ONCE : Outcome.WRONG;
            }
        } else {
            // Somebody who overlooks the questions is stopped, or told of a doubt, or has the right figures all the
            // same.
            var overlooked = read(sheet, inspection.mapping());
            if (overlooked.clean() && !overlooked.means(sheet)) {
                return Outcome.WRONG;
            }
        }
        var answered = read(sheet, answered(sheet, inspection));
        if (answered.clean()) {
            return answered.means(sheet) ? Outcome.ASKED_THEN_RIGHT : Outcome.WRONG;
        }
        return answered.means(sheet) ? Outcome.ASKED_THEN_IN_DOUBT : Outcome.ASKED_STILL;
    }

    private static Inspector inspector() {
        return new Inspector(MessySheets.ESTABLISHMENTS, reference -> false);
    }

    /** The mapping as somebody makes it who knows the sheet. */
    private static Mapping answered(MessySheet sheet, Inspection inspection) {
        var proposed = inspection.mapping();
        return new Mapping(
                proposed.sheet(),
                proposed.headingRow(),
                proposed.headingRows(),
                columns(sheet, proposed.named()),
                proposed.childFrom(),
                sheet.toString().contains("AMERICAN") ? StatedOrder.MONTH_FIRST : StatedOrder.DAY_FIRST,
                sheet.toString().contains("unsaid") ? EndMeaning.LAST_NIGHT : proposed.end(),
                proposed.places(),
                proposed.legalStatuses(),
                List.of("n/a"),
                List.of("Note"),
                sheet.toString().contains("merged"));
    }

    private static MappedColumns columns(MessySheet sheet, MappedColumns proposed) {
        var columns = new EnumMap<>(proposed.stated());
        if (sheet.toString().contains("a second start")) {
            columns.put(ColumnRole.REMAND_START, "Remand start");
        }
        return MappedColumns.of(columns);
    }

    private record Stay(String sector, String start, String end) {}

    /** What a sheet was read as; null where it was refused. */
    private record Read(List<List<Stay>> children, boolean refused, int doubts) {

        boolean clean() {
            return !refused && doubts == 0;
        }

        boolean means(MessySheet sheet) {
            var meant = sheet.stays().stream()
                    .collect(Collectors.groupingBy(
                            MessySheets.Stay::child,
                            TreeMap::new,
                            Collectors.mapping(
                                    stay -> new Stay(
                                            stay.sector().toString(),
                                            stay.start().toString(),
                                            Objects.toString(stay.end(), "")),
                                    Collectors.toList())))
                    .values();
            return !refused && sorted(meant).equals(sorted(children));
        }

        private static List<List<Stay>> sorted(Iterable<List<Stay>> children) {
            var all = new ArrayList<List<Stay>>();
            children.forEach(stays -> all.add(stays.stream()
                    .sorted(Comparator.comparing(Stay::start).thenComparing(Stay::sector))
                    .toList()));
            all.sort(Comparator.comparing(List::toString));
            return all;
        }
    }

    private static Read read(MessySheet sheet, Mapping mapping) {
        var faults = new ExtractFaults();
        try {
            MappingCheck.check(mapping);
            var file = MappedTable.read("own", sheet.bytes(), mapping, faults);
            faults.throwIfAny();
            var content = OwnSheet.read(
                    List.of(Objects.requireNonNull(file)),
                    new MappedForm(new MappingName("own"), mapping),
                    MessySheets.ESTABLISHMENTS,
                    new RowReader(MessySheets.ESTABLISHMENTS, reference -> false),
                    KEY,
                    faults);
            faults.throwIfAny();
            var remands = Remands.of(content.history(), content.doubts());
            var submission = RemandSubmission.of(content, remands, AuthorityCode.parse("X001"), List.of());
            var children = submission.placements().stream()
                    .collect(Collectors.groupingBy(
                            placement -> placement.child(),
                            TreeMap::new,
                            Collectors.mapping(
                                    placement -> new Stay(
                                            placement.sector().toString(),
                                            placement.start().toString(),
                                            Objects.toString(placement.end(), "")),
                                    Collectors.toList())));
            return new Read(
                    List.copyOf(children.values()), false, content.doubts().count());
        } catch (Problem refused) {
            return new Read(List.of(), true, 0);
        }
    }
}
