package org.bednight.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.language.Counted;
import org.bednight.money.Money;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecasts;
import org.bednight.projection.cases.OpenCaseList;
import org.bednight.projection.cases.OpenCases;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.style.Wording;
import org.bednight.remand.nights.BedNightReport;
import org.bednight.remand.nights.BedNights;
import org.jspecify.annotations.Nullable;

/** Writes what causes a year's cost, beside the sectors: the price, the arrivals, the longest case. */
@ApplicationScoped
class ForecastCauses {

    private final BedNightReport report;
    private final OpenCases cases;

    ForecastCauses(BedNightReport report, OpenCases cases) {
        this.report = report;
        this.cases = cases;
    }

    /** Lists the causes in sentences; what the facts do not bear is left out. */
    List<String> list(Forecasts.Request request, Wording wording) {
        var sentences = new ArrayList<String>();
        var dates = request.dates();
        boolean begun = !dates.asAt().isBefore(dates.financialYear().nights().start());
        if (begun) {
            find(() -> report.of(request.authority(), dates, request.version()))
                    .ifPresent(nights -> addNights(sentences, nights));
        }
        find(() -> cases.list(request.withModel(ModelChoice.of(EpisodeModel.NAME, Map.of())), null, 1, 1))
                .ifPresent(open -> addLongest(sentences, open, wording));
        return sentences;
    }

    private static <T> Optional<T> find(Supplier<T> service) {
        try {
            return Optional.of(service.get());
        } catch (Problem notKnown) {
            notKnown.unlessPassing();
            return Optional.empty();
        }
    }

    private static void addNights(List<String> sentences, BedNights nights) {
        var now = nights.total().year();
        var before = nights.total().yearBeforeToSameDay();
        if (now.averagePrice() != null) {
            sentences.add("Price: a night has cost %s on average so far%s."
                    .formatted(price(now.averagePrice()), beside(before.averagePrice())));
        }
        if (now.remanded() == null || before.remanded() == null) {
            return;
        }
        sentences.add("Arrivals: %s remanded in the year so far, %d in the year before to the same day."
                .formatted(
                        now.remanded() == 1 ? "one child was" : now.remanded() + " children were", before.remanded()));
    }

    private static String beside(@Nullable Money before) {
        return before == null ? "" : ", %s in the year before to the same day".formatted(price(before));
    }

    private static String price(Money amount) {
        return Wording.price(amount.pounds());
    }

    private static void addLongest(List<String> sentences, OpenCaseList open, Wording wording) {
        open.cases().items().stream()
                .findFirst()
                .ifPresent(longest -> sentences.add(
                        "Longest case: one child has been in for %s so far and is expected to cost %s more this year."
                                .formatted(
                                        Counted.of(longest.all().bedNights(), "night"),
                                        wording.amount(longest.further().cost().pounds()))));
    }
}
