package org.bednight.publication.paper;

import static org.bednight.publication.paper.Block.Row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.projection.headline.YearPosition;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenReport;
import org.bednight.publication.paper.Block.Column;

/** How the forecasts of a year that is over came out: what each report forecast, against the outturn. */
final class ForecastRecord {

    private final PaperText paper;
    private final FrozenPublication frozen;
    private final BigDecimal outturn;
    private final List<FrozenReport> reports;

    ForecastRecord(PaperText paper) {
        this.paper = paper;
        this.frozen = paper.frozen();
        this.outturn = shown(frozen.forecast().outturn().cost().find().orElse(BigDecimal.ZERO));
        var last = frozen.forecast().asAt();
        this.reports = frozen.tracking().stream()
                .filter(report -> report.asAt().isBefore(last))
                .sorted(Comparator.comparing(report -> report.asAt()))
                .toList();
    }

    List<Block> blocks() {
        var blocks = new ArrayList<Block>(List.of(new Block.Heading("How the forecasts came out")));
        if (reports.isEmpty()) {
            blocks.add(Block.Paragraph.of("No forecast of the year was published before it ended."));
        } else {
            blocks.add(Block.Paragraph.of(sentence()));
            blocks.add(table());
        }
        frozen.definition().findLessons().ifPresent(lessons -> {
            blocks.add(new Block.Heading("What was learned"));
            blocks.add(Block.Paragraph.of(lessons));
        });
        return blocks;
    }

    private String sentence() {
        var shown = reports.stream()
                .filter(report -> report.outturn().value() != null)
                .toList();
        if (shown.isEmpty()) {
            return "What earlier reports forecast is withheld.";
        }
        var worst =
                shown.stream().max(Comparator.comparing(report -> miss(report).abs()));
        var last = shown.get(shown.size() - 1);
        return "The forecast furthest from the outturn was that of %s: %s. The last, of %s, was %s."
                .formatted(name(worst.orElseThrow()), missed(worst.orElseThrow()), name(last), missed(last));
    }

    private String missed(FrozenReport report) {
        var miss = miss(report);
        return miss.signum() == 0
                ? "exact"
                : "%s too %s".formatted(paper.amount(miss.abs()), miss.signum() > 0 ? "high" : "low");
    }

    private String name(FrozenReport report) {
        return paper.words().report(report.id());
    }

    private Block.Table table() {
        var rows = new ArrayList<Row>();
        for (var report : reports) {
            var forecast = report.outturn();
            boolean known = forecast.value() != null;
            rows.add(Row.of(
                    name(report),
                    paper.cell(forecast),
                    paper.cell(Figure.of(outturn)),
                    known ? paper.cell(Figure.of(miss(report))) : Figure.WITHHELD,
                    known
                            ? YearPosition.percent(miss(report), outturn)
                                    .map(percent -> paper.wording().percent(percent))
                                    .orElse("")
                            : Figure.WITHHELD));
        }
        return new Block.Table(
                paper.inUnits("What each report forecast"),
                List.of(
                        Column.text("Report", 30),
                        Column.number("Forecast", 20),
                        Column.number("Outturn", 20),
                        Column.number("Forecast less outturn", 22),
                        Column.number("% of the outturn", 18)),
                rows);
    }

    private BigDecimal miss(FrozenReport report) {
        return shown(report.outturn().find().orElseThrow()).subtract(outturn);
    }

    private BigDecimal shown(BigDecimal pounds) {
        return pounds.setScale(paper.wording().scale(), RoundingMode.HALF_UP);
    }
}
