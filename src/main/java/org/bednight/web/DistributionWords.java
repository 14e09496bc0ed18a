package org.bednight.web;

import java.util.List;
import java.util.Optional;
import org.bednight.money.Money;
import org.bednight.projection.distribution.CostDistribution;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.publication.chart.CostBars;
import org.bednight.publication.style.Wording;
import org.bednight.publication.style.Years;
import org.bednight.web.ForecastView.Picture;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes how likely each cost of a year is. */
final class DistributionWords {

    private final Optional<CostDistribution> found;
    private final Wording wording;

    DistributionWords(Optional<CostDistribution> found, Wording wording) {
        this.found = found.filter(distribution -> !distribution.classes().isEmpty());
        this.wording = wording;
    }

    @Nullable
    Picture picture() {
        return found.map(this::draw).orElse(null);
    }

    private Picture draw(CostDistribution distribution) {
        return InlineSvg.of(new CostBars(
                        "%s, %s, as at %s"
                                .formatted(
                                        distribution.authority().name(),
                                        Years.printed(distribution.financialYear()),
                                        Wording.date(distribution.asAt())),
                        distribution.classes().stream()
                                .map(each -> new CostBars.Bar(
                                        each.above().pounds(), each.upTo().pounds(), each.chance()))
                                .toList(),
                        Optional.ofNullable(distribution.budget())
                                .map(Money::pounds)
                                .orElse(null),
                        distribution.probabilityOfOverspend(),
                        wording::amount)
                .draw());
    }

    Table table() {
        return new Table(
                "How likely each cost of the year is",
                List.of("Cost above", "Up to", "Chance"),
                found.stream()
                        .flatMap(distribution -> distribution.classes().stream())
                        .map(each -> new Row(
                                wording.amount(each.above().pounds()),
                                List.of(wording.amount(each.upTo().pounds()), ChanceWords.percent(each.chance()))))
                        .toList(),
                null);
    }
}
