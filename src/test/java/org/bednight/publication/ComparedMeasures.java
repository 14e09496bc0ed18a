package org.bednight.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.language.Counted;
import org.bednight.publication.frozen.FrozenMovement;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;

/** Which line of the CSV has a number that a paper compares: of a movement, another year, another report, a step of a what-if. */
final class ComparedMeasures {

    private static final List<String> SECTORS = List.of("LASCH", "STC", "YOI", "SECURE_SCHOOL");

    private static final Map<String, String> COUNTS = Map.of(
            "Children with a bed night",
            "children",
            "Episodes with a bed night",
            "episodes",
            "Children remanded",
            "remanded",
            "Bed nights per episode",
            "nightsPerEpisode");

    private static final Map<String, String> OF_STEPS = Map.of(
            "Bed nights",
            "bedNights",
            "Outturn",
            "outturn",
            "Variance",
            "variance",
            "Chance of an overspend",
            "probabilityOfOverspend");

    private final FrozenPublication frozen;
    private final Wording wording;
    private final ReadersWords words;

    ComparedMeasures(FrozenPublication frozen, Wording wording) {
        this.frozen = frozen;
        this.wording = wording;
        this.words = new ReadersWords(wording, frozen.id());
    }

    /**
     * Returns the measure of a cell, behind its sector.
     *
     * @param number of the row, from 0
     */
    Optional<String> find(String caption, int number, String row, String heading) {
        if (caption.startsWith("What moved the")) {
            return moved(caption, row, heading);
        }
        if (caption.startsWith("Children")) {
            boolean now = row.equals(Years.printed(frozen.forecast().financialYear()));
            return Optional.ofNullable(COUNTS.get(heading))
                    .map(each -> "ALL " + each + (now ? "" : "YearBeforeToSameDay"));
        }
        if (caption.startsWith("What each report forecast")) {
            return report(row, heading);
        }
        return caption.contains(", step by step, ") ? step(caption, number, row, heading) : Optional.empty();
    }

    private Optional<String> moved(String caption, String row, String heading) {
        if (row.equals("Variance now")) {
            return Optional.of("ALL variance");
        }
        var against = caption.replaceFirst(".* since (.*?)(, by establishment type)?, £.*", "$1");
        var sector = SECTORS.stream()
                .filter(code -> wording.sector(code).equals(heading))
                .findFirst()
                .orElse("ALL");
        return movements()
                .filter(each -> words.report(each.getValue().againstNumber()).equals(against))
                .flatMap(each -> each.getValue().steps().stream()
                        .filter(step -> Counted.capital(words.of(step.words())).equals(row))
                        .map(step -> "%s %s by %s".formatted(sector, each.getKey(), step.words())))
                .findFirst();
    }

    private Stream<Map.Entry<String, FrozenMovement>> movements() {
        return Stream.concat(
                frozen.findMovement().stream().map(movement -> Map.entry("movement", movement)),
                frozen.findReplaces().stream().flatMap(replaced -> replaced.findMovement().stream()
                        .map(movement -> Map.entry("movement since " + replaced.number(), movement))));
    }

    private Optional<String> report(String row, String heading) {
        return switch (heading) {
            case "Outturn" -> Optional.of("ALL outturnCost");
            case "Forecast" ->
                frozen.tracking().stream()
                        .filter(report -> words.report(report.id()).equals(row))
                        .map(report -> "ALL forecast of " + report.id().number())
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private Optional<String> step(String caption, int number, String row, String heading) {
        var name = caption.replaceFirst(", step by step, .*", "");
        if (row.startsWith("of which for ")) {
            return Optional.of("ALL %s if: %s".formatted(row.replaceFirst("of which for ", ""), name))
                    .filter(measure -> heading.equals("Outturn"));
        }
        return Optional.ofNullable(OF_STEPS.get(heading))
                .filter(measure -> number > 0 && !row.equals("With all of these"))
                .map(measure -> "ALL %s if: %s, step %d".formatted(measure, name, number));
    }
}
