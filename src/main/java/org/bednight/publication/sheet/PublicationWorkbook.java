package org.bednight.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenOutturn;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.Replacement;
import org.bednight.publication.sheet.SheetStyles.NumberForm;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/**
 * A publication as a workbook: totals and variances are formulas over the figures that they are made of, and carry the
 * published value besides.
 */
public final class PublicationWorkbook {

    private static final String SUMMARY = "Summary";

    private final FrozenPublication frozen;
    private final Wording wording;
    private final ReadersWords words;
    private final Optional<String> marking;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles;

    private PublicationWorkbook(FrozenPublication frozen, Wording wording, Optional<String> marking) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording);
        this.styles = new SheetStyles(workbook, wording.style().negatives());
        this.marking = marking;
    }

    /**
     * Writes the workbook.
     *
     * @param marking for the head of each sheet; empty where the workbook is public
     */
    public static byte[] of(FrozenPublication frozen, Wording wording, Optional<String> marking) {
        var file = new PublicationWorkbook(frozen, wording, marking);
        try (var workbook = file.workbook;
                var out = new ByteArrayOutputStream()) {
            file.summary();
            var months =
                    new MonthSheet(frozen, wording, file.sheet("Months", 12, 15, 15, 34, 14, 14, 14, 14, 14, 16, 16));
            months.write();
            new MonitorSheet(frozen, wording, file.sheet("Budget", 34, 16, 16, 16, 16, 16, 16, 16, 16, 12, 16, 12))
                    .write();
            file.activity();
            file.movement();
            file.risk();
            file.scenarios();
            file.texts("Assumptions", "Assumption", frozen.forecast().assumptions());
            file.texts("Warnings", "Warning", frozen.forecast().warnings());
            file.texts("Withheld", "What is withheld", frozen.withheldReasons());
            file.provenance();
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SheetWriter sheet(String name, int... widths) {
        var sheet = new SheetWriter(workbook.createSheet(name), styles, !frozen.isRounded(), widths);
        Optional.ofNullable(wording.style().logo())
                .filter(logo -> name.equals(SUMMARY))
                .ifPresent(sheet::logo);
        marking.ifPresent(text -> sheet.sheet().getHeader().setRight(text.replace("&", "&&")));
        sheet.sheet().getFooter().setLeft("%s, page &P".formatted(frozen.number()));
        sheet.title("%s: remand bed nights, %s, as at %s"
                .formatted(
                        frozen.forecast().authorityName(),
                        Years.printed(frozen.forecast().financialYear()),
                        Wording.date(frozen.forecast().asAt())));
        marking.ifPresent(sheet::line);
        sheet.gap();
        return sheet;
    }

    private void summary() {
        var sheet = sheet(SUMMARY, 44, 18, 18, 18, 18, 18, 18);
        int budget = funding(sheet);
        sheet.gap();
        sheet.headings(
                1,
                List.of(
                        "Establishment type",
                        "Nights to date",
                        "Nights to come",
                        "Nights",
                        "Cost to date",
                        "Cost to come",
                        "Outturn"));
        int first = sheet.nextRow();
        for (var sector : frozen.forecast().sectors()) {
            outturn(sheet, wording.sector(sector.sector()), sector);
        }
        int last = sheet.nextRow() - 1;
        total(sheet, first, last);
        int outturn = last + 1;
        sheet.gap();
        position(sheet, budget, outturn);
    }

    /** Returns the row of the total. */
    private int funding(SheetWriter sheet) {
        sheet.headings(1, List.of("Funding, £", "Amount", "Year before", "Variance"));
        int first = sheet.nextRow();
        for (var line : frozen.funding().funders()) {
            var row = sheet.row();
            int number = row.getRowNum() + 1;
            sheet.styled(row, 0, line.funder());
            sheet.figure(row, 1, line.amount(), NumberForm.MONEY);
            sheet.figure(row, 2, line.yearBefore(), NumberForm.MONEY);
            sheet.formula(row, 3, "B%1$d-C%1$d".formatted(number), line.variance(), NumberForm.MONEY);
        }
        int last = sheet.nextRow() - 1;
        var row = sheet.row();
        sheet.styled(row, 0, "Budget").setCellStyle(styles.total());
        var totals = List.of(
                frozen.funding().total(),
                frozen.funding().totalYearBefore(),
                frozen.funding().variance());
        for (int column = 1; column <= totals.size(); column++) {
            var letter = SheetWriter.column(column);
            var sum = last < first ? "0" : "SUM(%1$s%2$d:%1$s%3$d)".formatted(letter, first, last);
            sheet.formula(row, column, sum, totals.get(column - 1), NumberForm.MONEY_TOTAL);
        }
        return row.getRowNum() + 1;
    }

    private static void outturn(SheetWriter sheet, String name, FrozenOutturn sector) {
        var row = sheet.row();
        int number = row.getRowNum() + 1;
        sheet.styled(row, 0, name);
        sheet.figure(row, 1, sector.actual().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 2, sector.projected().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 3, sector.outturn().bedNights(), NumberForm.NIGHTS);
        sheet.figure(row, 4, sector.actual().cost(), NumberForm.MONEY);
        sheet.figure(row, 5, sector.projected().cost(), NumberForm.MONEY);
        sheet.formula(row, 6, "E%1$d+F%1$d".formatted(number), sector.outturn().cost(), NumberForm.MONEY);
    }

    /** Nights of several sectors are rounded from their exact sum, so their totals are figures, not formulas. */
    private void total(SheetWriter sheet, int first, int last) {
        var row = sheet.row();
        sheet.styled(row, 0, "Total").setCellStyle(styles.total());
        sheet.figure(row, 1, frozen.forecast().actual().bedNights(), NumberForm.NIGHTS_TOTAL);
        sheet.figure(row, 2, frozen.forecast().projected().bedNights(), NumberForm.NIGHTS_TOTAL);
        sheet.figure(row, 3, frozen.forecast().outturn().bedNights(), NumberForm.NIGHTS_TOTAL);
        var spends = frozen.forecast().spends();
        for (int i = 0; i < spends.size(); i++) {
            sheet.sum(row, 4 + i, first, last, spends.get(i).cost(), NumberForm.MONEY_TOTAL);
        }
    }

    private void position(SheetWriter sheet, int budget, int outturn) {
        var variance = frozen.forecast().variance();
        sheet.headings(1, List.of("Position, £", "Amount"));
        value(sheet, "Budget", "B" + budget, frozen.forecast().budget(), NumberForm.MONEY);
        value(
                sheet,
                "Projected outturn",
                "G" + outturn,
                frozen.forecast().outturn().cost(),
                NumberForm.MONEY);
        int row = sheet.nextRow();
        value(
                sheet,
                wording.isOverspendNegative()
                        ? "Variance: negative is an overspend"
                        : "Variance: positive is an overspend",
                wording.isOverspendNegative()
                        ? "B%d-B%d".formatted(row - 2, row - 1)
                        : "B%d-B%d".formatted(row - 1, row - 2),
                wording.signed(variance),
                NumberForm.MONEY_TOTAL);
        value(
                sheet,
                "Variance, % of the budget",
                "ROUND(100*B%d/B%d,1)".formatted(row, row - 2),
                wording.signed(frozen.forecast().variancePercent()),
                NumberForm.PERCENT);
        sheet.texts("Position", variance.written(Wording::position));
        var children = sheet.row();
        sheet.styled(children, 0, "Children with a bed night this year");
        sheet.figure(children, 1, frozen.activity().total().year().children(), NumberForm.COUNT);
    }

    private static void value(SheetWriter sheet, String name, String formula, Figure figure, NumberForm form) {
        var row = sheet.row();
        sheet.styled(row, 0, name);
        sheet.formula(row, 1, formula, figure, form);
    }

    private void movement() {
        frozen.findMovement()
                .ifPresentOrElse(
                        movement ->
                                new MovementSheet(wording, sheet("Movement", 60, 18, 18, 18, 18, 18)).write(movement),
                        () -> texts(
                                "Movement",
                                "Movement",
                                frozen.findNoMovement().stream().toList()));
        frozen.findReplaces().ifPresent(replaced -> {
            var sheet = sheet("Replaced version", 60, 18, 18, 18, 18, 18);
            sheet.line(words.written(Replacement.sentence(frozen, replaced)));
            replaced.findMovement().ifPresent(movement -> new MovementSheet(wording, sheet).write(movement));
        });
    }

    private void activity() {
        new ActivitySheet(frozen, wording, sheet("Activity", 34, 16, 16, 16, 16, 16, 16, 16, 16)).write();
        frozen.findYearOnYear()
                .ifPresent(year ->
                        new YearOnYearSheet(frozen, year, wording, sheet("Year on year", 34, 18, 18, 18, 18)).write());
    }

    private void risk() {
        frozen.forecast()
                .findRange()
                .ifPresent(range -> new RangeSheet(frozen, range, wording, sheet("Range", 60, 18, 18, 18)).write());
        if (!frozen.definition().mitigations().isEmpty()) {
            new MitigationSheet(frozen, wording, sheet("Mitigations", 50, 34, 14, 20, 18)).write();
        }
    }

    private void scenarios() {
        if (!frozen.scenarios().isEmpty()) {
            new ScenarioSheet(frozen, wording, sheet("What-ifs", 70, 16, 20, 20, 20, 18)).write();
        }
    }

    private void texts(String name, String heading, List<String> texts) {
        if (!texts.isEmpty()) {
            var sheet = sheet(name, 120);
            sheet.headings(1, List.of(heading));
            texts.stream().map(words::of).forEach(sheet::texts);
        }
    }

    private void provenance() {
        var sheet = sheet("Provenance", 30, 90);
        sheet.headings(2, List.of("What", "Value"));
        sheet.texts("Publication", frozen.number());
        frozen.provenance().lines().forEach(sheet::texts);
        sheet.texts("model", frozen.forecast().model());
    }
}
