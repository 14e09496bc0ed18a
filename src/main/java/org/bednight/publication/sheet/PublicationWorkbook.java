package org.bednight.publication.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublishedPosition;
import org.bednight.publication.frozen.Replacement;
import org.bednight.publication.frozen.ShownSectors;
import org.bednight.publication.style.AnnexSentences;
import org.bednight.publication.style.Legend;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.publication.template.PaperSection;
import org.bednight.publication.template.StandingText;
import org.bednight.publication.template.TemplateSection;
import org.bednight.publication.template.Translation;

/**
 * A publication as a workbook: totals and variances are formulas over the figures that they are made of, and carry the
 * published value besides.
 */
public final class PublicationWorkbook {

    private static final String SUMMARY = "Summary";
    private static final String BUDGET = "Budget";
    private static final String ACTIVITY = "Activity";
    private static final String RANGE = "Range";

    /** What a workbook has, beside its first sheet, of which the whole year is withheld. */
    private static final Set<PaperSection> OF_WITHHELD =
            EnumSet.of(PaperSection.OWN, PaperSection.WITHHELD, PaperSection.PROVENANCE);

    private final FrozenPublication frozen;
    private final Wording wording;
    private final ReadersWords words;
    private final ShownSectors shown;
    private final AnnexSentences sentences;
    private final Optional<String> marking;
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles;
    private final Translation translation;
    private final List<TemplateSection> standing = new ArrayList<>();
    private final List<SheetWriter> sheets = new ArrayList<>();
    private TemplateSection current = TemplateSection.of(PaperSection.HEADLINE);

    private PublicationWorkbook(FrozenPublication frozen, Wording wording, Optional<String> marking) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording, frozen.id());
        this.shown = new ShownSectors(frozen);
        this.sentences = new AnnexSentences(frozen, words);
        this.styles = new SheetStyles(workbook, wording);
        this.translation = Translation.of(wording.style().template().written());
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
            new SummarySheet(frozen, wording, file.sheet(SUMMARY, 44, 18, 18, 18, 18, 18, 18)).write();
            var template = wording.style().template();
            for (var section : template.order(PublishedPosition.isInDoubt(frozen))) {
                file.section(section);
            }
            file.standing();
            file.sheets.forEach(SheetWriter::end);
            workbook.setForceFormulaRecalculation(true);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes the sheet of a section, unless another section of the same sheet has written it. */
    private void section(TemplateSection stated) {
        if (isWithheld() && !OF_WITHHELD.contains(stated.section())) {
            return;
        }
        int before = workbook.getNumberOfSheets();
        current = stated;
        switch (stated.section()) {
            case BUDGET, RECORD -> monitor();
            case ACTIVITY, LONG_STAYS -> activity();
            case MOVEMENT -> movement();
            case COMMITMENTS, RISK, WHAT_IFS -> ofTheFuture(stated.section());
            case MITIGATIONS -> mitigations();
            case FIGURES -> figures();
            case ASSUMPTIONS -> texts("Assumptions", "Assumption", sentences.assumptions());
            case WARNINGS -> texts("Warnings", "Warning", sentences.warnings());
            case WITHHELD -> texts("Withheld", "What is withheld", words.of(frozen.withheldReasons()));
            case PROVENANCE -> provenance();
            default -> {}
        }
        if (workbook.getNumberOfSheets() == before && !stated.isUsual()) {
            standing.add(stated);
        }
    }

    private boolean isWithheld() {
        return frozen.forecast().outturn().cost().withheld();
    }

    /** Of a year that is over there is no range, and nothing that could change it. */
    private void ofTheFuture(PaperSection section) {
        if (frozen.forecast().isYearOver()) {
            return;
        }
        if (section == PaperSection.WHAT_IFS) {
            scenarios();
        } else {
            range();
        }
    }

    private boolean isWritten(String name) {
        return workbook.getSheet(tab(name)) != null;
    }

    private void monitor() {
        if (!isWritten(BUDGET)) {
            new MonitorSheet(frozen, wording, sheet(BUDGET, 34, 13, 13, 13, 13, 13, 13, 13, 13, 11, 13, 14)).write();
        }
    }

    private void figures() {
        new MonthSheet(frozen, wording, sheet("Months", 12, 15, 15, 34, 14, 14, 14, 14, 14, 16, 16)).write();
        frozen.findYearOnYear()
                .ifPresent(year ->
                        new YearOnYearSheet(frozen, year, wording, sheet("Year on year", 50, 18, 18, 18, 18)).write());
    }

    /** Writes the council's texts of sections that have no sheet. */
    private void standing() {
        if (!standing.isEmpty()) {
            current = TemplateSection.of(PaperSection.OWN);
            var sheet = sheet("Standing text", 120);
            standing.forEach(stated -> standing(sheet, stated));
        }
    }

    private static void standing(SheetWriter sheet, TemplateSection stated) {
        stated.findHeading().ifPresent(sheet::title);
        stated.findText().map(StandingText::pieces).stream()
                .flatMap(List::stream)
                .forEach(piece -> piece.lines()
                        .forEach(line -> sheet.line((piece.list() ? "• " : "") + StandingText.plain(line))));
    }

    private SheetWriter sheet(String name, int... widths) {
        var sheet = new SheetWriter(workbook.createSheet(tab(name)), styles, translation, !frozen.isRounded(), widths);
        sheets.add(sheet);
        Optional.ofNullable(wording.style().logo())
                .filter(logo -> name.equals(SUMMARY))
                .ifPresent(sheet::logo);
        marking.ifPresent(text -> sheet.sheet().getHeader().setRight(printed(text)));
        sheet.sheet().getFooter().setLeft(printed(footer()));
        sheet.sheet().getFooter().setRight(translation.of("Page &P of &N"));
        sheet.title("%s: remand bed nights, %s, as at %s"
                .formatted(
                        frozen.forecast().authorityName(),
                        Years.printed(frozen.forecast().financialYear()),
                        Wording.date(frozen.forecast().asAt())));
        marking.ifPresent(sheet::line);
        if (!frozen.withheldReasons().isEmpty() && !isWithheld()) {
            sheet.line(new Legend(frozen, wording).withheld());
        }
        standing(sheet, current);
        sheet.gap();
        return sheet;
    }

    /** Returns what stands on a sheet's tab. */
    private String tab(String name) {
        return WorkbookUtil.createSafeSheetName(translation.of(name));
    }

    /** Returns what stands at the foot of each page, as that of the paper. */
    private String footer() {
        return translation.of("%s, publication %s".formatted(frozen.forecast().authorityName(), frozen.number()));
    }

    /** Returns a text for the head or foot of a page, where an ampersand begins a field. */
    private static String printed(String text) {
        return text.replace("&", "&&");
    }

    private void movement() {
        frozen.findMovement()
                .ifPresentOrElse(
                        movement -> new MovementSheet(shown, wording, words, sheet("Movement", 60, 18, 18, 18, 18, 18))
                                .write(movement),
                        () -> texts(
                                "Movement",
                                "Movement",
                                frozen.findNoMovement().stream().map(words::of).toList()));
        frozen.findReplaces().ifPresent(replaced -> {
            var sheet = sheet("Replaced version", 60, 18, 18, 18, 18, 18);
            sheet.line(words.written(Replacement.sentence(frozen, replaced)));
            replaced.findMovement()
                    .ifPresent(movement -> new MovementSheet(shown, wording, words, sheet).write(movement));
        });
    }

    private void activity() {
        if (!isWritten(ACTIVITY)) {
            new ActivitySheet(frozen, wording, sheet(ACTIVITY, 34, 16, 16, 14, 14, 14, 14, 14, 14, 16)).write();
        }
    }

    private void range() {
        if (!isWritten(RANGE)) {
            frozen.forecast().findRange().ifPresent(range -> new RangeSheet(
                            frozen, range, wording, sheet(RANGE, 60, 18, 18, 18, 18))
                    .write());
        }
    }

    private void mitigations() {
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
            texts.forEach(sheet::texts);
        }
    }

    private void provenance() {
        new ProvenanceSheet(frozen, words, sheet("Provenance", 30, 90)).write();
    }
}
