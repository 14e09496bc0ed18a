package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.Wording;

/** Pairs each number of each table of a paper with a line of the CSV, and that with its place in the JSON. */
final class SameLines {

    private static final List<String> SECTORS = List.of("LASCH", "STC", "YOI", "SECURE_SCHOOL");

    private static final Map<String, String> MONITOR = Map.ofEntries(
            Map.entry("Original budget", "originalBudget"),
            Map.entry("Latest budget", "budget"),
            Map.entry("Budget to date", "budgetToDate"),
            Map.entry("Actual to date", "actualCost"),
            Map.entry("Variance to date", "varianceToDate"),
            Map.entry("Previous forecast", "previousForecast"),
            Map.entry("Last forecast", "previousForecast"),
            Map.entry("Latest forecast", "outturnCost"),
            Map.entry("Outturn", "outturnCost"),
            Map.entry("Variance", "variance"),
            Map.entry("Variance %", "variancePercent"),
            Map.entry("Movement", "movement"));

    private static final Map<String, String> EFFECTS = Map.of(
            "Price",
            "priceEffect",
            "Volume",
            "volumeEffect",
            "Mix",
            "mixEffect",
            "Difference",
            "differenceToYearBefore");

    private static final Map<String, String> PARTS = Map.of(
            "Nights to date", "actual",
            "Committed: children in custody", "committed",
            "Growth: children who may come", "growth");

    private static final Map<String, String> CASES =
            Map.of("Low", "quantile 0.1", "Central", "quantile 0.5", "High", "quantile 0.9");

    private final Map<String, Line> lines = new HashMap<>();
    private final ComparedMeasures compared;
    private final JsonNode json;
    private final Wording wording;

    private record Line(String value, String shown) {}

    SameLines(byte[] csv, FrozenPublication frozen, JsonNode json, Wording wording) {
        this.compared = new ComparedMeasures(frozen, wording);
        this.json = json;
        this.wording = wording;
        CsvReader.builder().ofCsvRecord(new String(csv, StandardCharsets.UTF_8)).forEach(record -> {
            var cells = record.getFields();
            if (cells.get(3).equals("year")) {
                lines.put(cells.get(4) + " " + cells.get(5), new Line(cells.get(6), cells.get(8)));
            }
        });
    }

    /** Checks a table, and returns how many of its numbers have a line. */
    int check(String name, ShownTables.Shown table) {
        int pairs = 0;
        for (int number = 0; number < table.rows().size(); number++) {
            var row = table.rows().get(number);
            for (int column = 1; column < row.size(); column++) {
                var heading = table.headings().get(column);
                var line = number;
                var measure = measure(table, row.get(0), heading, column)
                        .or(() -> compared.find(table.caption(), line, row.get(0), heading));
                if (measure.isPresent() && ShownTables.number(row.get(column)).isPresent()) {
                    same(
                            "%s: %s, row %s, %s".formatted(name, table.caption(), row.get(0), measure.get()),
                            row.get(column),
                            measure.get());
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private void same(String place, String shown, String measure) {
        assertThat(lines).as(place).containsKey(measure);
        var line = Objects.requireNonNull(lines.get(measure));
        if (shown.equals(Figure.NONE) || shown.isEmpty()) {
            assertThat(line.shown()).as(place).isIn(Figure.NONE, Figure.WITHHELD, "0");
            return;
        }
        var paper = ShownTables.number(shown).orElseThrow();
        var told = ShownTables.number(line.shown()).orElseThrow();
        var unit = BigDecimal.ONE.movePointLeft(Math.max(paper.scale(), 0));
        assertThat(told.abs().subtract(paper.abs()).abs())
                .as("%s: %s in the paper, %s in the CSV", place, shown, line)
                .isLessThanOrEqualTo(unit);
        pointer(measure).ifPresent(pointer -> assertThat(new BigDecimal(line.value()))
                .as("%s at %s", place, pointer)
                .isEqualByComparingTo(json.at(pointer).decimalValue()));
    }

    private Optional<String> measure(ShownTables.Shown table, String row, String heading, int column) {
        var caption = table.caption();
        if (caption.startsWith("Budget monitor")) {
            return Optional.ofNullable(MONITOR.get(heading)).map(each -> "ALL " + each);
        }
        if (caption.matches("(Forecast|Outturn) by .*")) {
            return Optional.ofNullable(MONITOR.get(heading)).map(each -> sector(row) + " " + each);
        }
        if (caption.startsWith("Bed nights, ")) {
            return Optional.of(sector(row) + " " + activity(heading));
        }
        if (caption.startsWith("Cost of bed nights") && !heading.equals("Difference")) {
            var years = List.of("costTwoYearsBefore", "costYearBefore", "outturnCost");
            return Optional.of(sector(row) + " " + years.get(column == 4 ? 2 : column - 1));
        }
        if (caption.startsWith("Cost against")) {
            return Optional.ofNullable(EFFECTS.get(heading)).map(each -> sector(row) + " " + each);
        }
        return ofLists(table, row, heading);
    }

    private Optional<String> ofLists(ShownTables.Shown table, String row, String heading) {
        var caption = table.caption();
        if (caption.startsWith("Remand funding") && !heading.equals("Variance")) {
            boolean now = table.headings().indexOf(heading) == 1;
            return Optional.of(
                    row.equals("Total")
                            ? "ALL " + (now ? "budget" : "fundingYearBefore")
                            : "ALL funding %sfrom %s".formatted(now ? "" : "of the year before ", row));
        }
        if (caption.startsWith("What is committed")) {
            var part = PARTS.get(row.replaceFirst(" on \\d.*", ""));
            boolean cost = heading.equals("Cost");
            return Optional.of(
                    "ALL " + (part == null ? cost ? "mean" : "meanNights" : part + (cost ? "Cost" : "Nights")));
        }
        if (caption.startsWith("What the year may cost") && heading.equals("Outturn")) {
            return Optional.of("ALL " + CASES.get(row.replaceFirst(":.*", "")));
        }
        if (caption.startsWith("From gross to net")) {
            return Optional.of("ALL "
                            + (row.equals("Gross position")
                                    ? "variance"
                                    : row.equals("Net position") ? "netVariance" : "mitigation: " + row))
                    .filter(measure -> heading.equals("Amount"));
        }
        if (caption.matches("Cost (to date )?by length of stay.*") && !row.equals("Total")) {
            var names = Map.of("Children", "children", "Nights this year", "nights", "Cost this year", "cost");
            return Optional.ofNullable(names.get(heading))
                    .map(each -> "ALL %s of stays from %s nights".formatted(each, row.replaceFirst(" .*", "")));
        }
        return ofWhatIfs(caption, row, heading);
    }

    private static Optional<String> ofWhatIfs(String caption, String row, String heading) {
        boolean all = caption.startsWith("The year with each what-if");
        if (row.equals("As forecast") || (!all && !row.equals("With all of these"))) {
            return Optional.empty();
        }
        var names = Map.of("Bed nights", "bedNights", "Outturn", "outturn", "Variance", "variance");
        var name = all ? row : caption.replaceFirst(", step by step, .*", "");
        return Optional.ofNullable(names.get(heading)).map(each -> "ALL %s if: %s".formatted(each, name));
    }

    private String activity(String heading) {
        return switch (heading) {
            case "Nights to date" -> "actualNights";
            case "Price to date" -> "actualAveragePrice";
            case "Nights to come" -> "projectedNights";
            default -> ofYear(heading);
        };
    }

    private String ofYear(String heading) {
        boolean now =
                heading.startsWith(json.at("/forecast/financialYear").asText().replace('-', '/'));
        boolean price = heading.endsWith("price");
        return now
                ? price ? "outturnAveragePrice" : "outturnNights"
                : price ? "averagePriceYearBefore" : "nightsYearBefore";
    }

    private String sector(String row) {
        return SECTORS.stream()
                .filter(sector -> wording.sector(sector).equals(row))
                .findFirst()
                .orElse("ALL");
    }

    /** Returns where the JSON has a measure; empty for one that is reckoned from several. */
    private static Optional<String> pointer(String measure) {
        var sector = measure.replaceFirst(" .*", "");
        var name = measure.replaceFirst("^\\S+ ", "");
        int place = SECTORS.indexOf(sector);
        var forecast = place < 0 ? "/forecast" : "/forecast/sectors/" + place;
        if (name.matches("(actual|projected|outturn)(Nights|Cost|AveragePrice)")) {
            var part = name.replaceFirst("(Nights|Cost|AveragePrice)$", "");
            return Optional.of(forecast + "/" + part + "/" + spend(name));
        }
        var years = place < 0 ? "/total" : "/sectors/%d/figures".formatted(place);
        return switch (name) {
            case "budget", "variance", "variancePercent", "varianceToDate" -> Optional.of("/forecast/" + name);
            case "nightsYearBefore" -> Optional.of("/activity" + years + "/yearBefore/bedNights");
            case "averagePriceYearBefore" -> Optional.of("/activity" + years + "/yearBefore/averagePrice");
            case "costYearBefore" -> Optional.of("/activity" + years + "/yearBefore/cost");
            case "costTwoYearsBefore" -> Optional.of("/activityYearBefore" + years + "/yearBefore/cost");
            case "mean" -> Optional.of("/forecast/range/mean");
            case "meanNights" -> Optional.of("/forecast/range/nights/mean");
            case "committedCost" -> Optional.of("/forecast/range/committed/cost");
            case "growthCost" -> Optional.of("/forecast/range/expected/cost");
            case "quantile 0.1", "quantile 0.5", "quantile 0.9" ->
                Optional.of("/forecast/range/quantiles/" + name.replace("quantile ", ""));
            case "fundingYearBefore" -> Optional.of("/funding/totalYearBefore");
            case "priceEffect", "volumeEffect", "mixEffect" ->
                Optional.of("/yearOnYear" + (place < 0 ? "/" : "/sectors/%d/".formatted(place))
                        + name.replace("Effect", ""));
            default -> Optional.empty();
        };
    }

    private static String spend(String name) {
        return name.endsWith("Nights") ? "bedNights" : name.endsWith("Cost") ? "cost" : "averagePrice";
    }
}
