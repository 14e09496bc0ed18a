package org.bednight.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bednight.language.Counted;
import org.bednight.money.Money;
import org.bednight.projection.Forecast;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.projection.range.Range;
import org.bednight.publication.PublishedVariances.PublishedVariance;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Figure;
import org.jspecify.annotations.Nullable;

/** Writes the four figures and the three answers of a forecast's first screen. */
final class ForecastAnswers {

    private final Forecast forecast;
    private final Wording wording;
    private final Optional<PublishedVariance> published;
    private final String query;

    /** @param query that of the forecast, for the addresses that explain its figures */
    ForecastAnswers(Forecast forecast, Wording wording, Optional<PublishedVariance> published, String query) {
        this.forecast = forecast;
        this.wording = wording;
        this.published = published;
        this.query = query;
    }

    private String address(String page) {
        return "/authorities/%s/%s?%s".formatted(forecast.authority().code(), page, query);
    }

    List<Figure> figures() {
        return List.of(variance(), chance(), reserve(), change());
    }

    private Figure variance() {
        var variance = forecast.variance();
        if (variance == null) {
            return new Figure(
                    "Projected outturn",
                    wording.amount(forecast.outturn().cost().pounds()),
                    "No budget is on record for this year.",
                    address("trace"));
        }
        return new Figure(
                "Projected variance",
                PageWords.variance(wording, variance.pounds()),
                "an outturn of %s"
                        .formatted(wording.amount(forecast.outturn().cost().pounds())),
                address("trace"));
    }

    private Figure chance() {
        return range().flatMap(range -> Optional.ofNullable(range.probabilityOfOverspend()))
                .map(chance -> new Figure(
                        "Chance of an overspend",
                        ChanceWords.percent(chance),
                        "an overspend is " + ChanceWords.of(chance),
                        "#range"))
                .orElse(new Figure("Chance of an overspend", "not known", "There is no range or no budget."));
    }

    private Figure reserve() {
        return range().map(range -> new Figure(
                        "A budget that would hold with 80%",
                        wording.amount(level(range.budgetFor().get("0.8"))), reserve(range), "#range"))
                .orElse(new Figure("A budget that would hold with 80%", "not known", "There is no range."));
    }

    private String reserve(Range range) {
        var reserves = range.reserveFor();
        return reserves == null
                ? "half of the outcomes cost less than %s"
                        .formatted(wording.amount(range.median().pounds()))
                : "%s more than the budget".formatted(wording.amount(level(reserves.get("0.8"))));
    }

    private static BigDecimal level(@Nullable Money amount) {
        return amount == null ? BigDecimal.ZERO : amount.pounds();
    }

    private Figure change() {
        return moved().map(change -> new Figure(
                        "Since the last publication",
                        PageWords.change(wording, change),
                        published.orElseThrow().number(),
                        address("accuracy")))
                .orElse(new Figure(
                        "Since the last publication",
                        PageWords.NONE,
                        "There is no publication of this year up to this day."));
    }

    private Optional<BigDecimal> moved() {
        return published.flatMap(last -> last.moved(forecast.variance())).map(Money::pounds);
    }

    /** Lists how much, whether better or worse, and what causes it. */
    List<String> answers() {
        var answers = new ArrayList<String>();
        answers.add("How much? " + forecast.headline());
        answers.add("Better or worse? "
                + moved().map(change -> "Since the last publication, %s: %s."
                                .formatted(published.orElseThrow().number(), PageWords.change(wording, change)))
                        .orElse("There is no earlier publication of this year to compare with."));
        answers.add("What causes it? " + cause());
        return answers;
    }

    private String cause() {
        var largest = forecast.sectors().stream()
                .max(Comparator.comparing(sector -> sector.outturn().cost()))
                .orElseThrow();
        if (largest.outturn().cost().equals(Money.ZERO)) {
            return "No night is on record or expected this year.";
        }
        var shown = new SectorSums(forecast, new ShownAmounts(wording))
                .outturn(forecast.sectors().indexOf(largest));
        return "%s costs most: %s for %s, of which %s still to come. %s"
                .formatted(
                        wording.sector(largest.sector().name()),
                        wording.amount(shown),
                        Wording.bedNights(largest.outturn().bedNights()),
                        Wording.nights(largest.projected().bedNights())
                                + Counted.word(largest.projected().bedNights(), " is", " are"),
                        open(forecast.openPlacements()));
    }

    private static String open(@Nullable Integer children) {
        if (children == null) {
            return "Monthly totals do not show how many children were in at the as-at date.";
        }
        return "%s in the secure estate at the as-at date."
                .formatted(children == 1 ? "One child was" : children + " children were");
    }

    private Optional<Range> range() {
        return Optional.ofNullable(forecast.range());
    }
}
