package org.bednight.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bednight.language.Counted;
import org.bednight.money.Money;
import org.bednight.projection.cases.OpenCase;
import org.bednight.projection.cases.OpenCaseList;
import org.bednight.projection.headline.ChanceWords;
import org.bednight.publication.style.ReadersWords;
import org.bednight.publication.style.Wording;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.jspecify.annotations.Nullable;

/** Writes the open cases. */
final class OpenCaseWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private final OpenCaseList list;
    private final Wording wording;

    OpenCaseWords(OpenCaseList list, Wording wording) {
        this.list = list;
        this.wording = wording;
    }

    OpenCaseView view(YearHead head) {
        return new OpenCaseView(head, summary(), table(), next(head), new ReadersWords(wording).of(list.assumptions()));
    }

    private List<String> summary() {
        long children = list.cases().total();
        if (children == 0) {
            return List.of("No child is in the secure estate at the as-at date, or the year is over.");
        }
        return List.of(
                "%s expected to sleep %s more %s in the year, at %s."
                        .formatted(
                                children == 1
                                        ? "One child is in the secure estate at the as-at date, and is"
                                        : children
                                                + " children are in the secure estate at the as-at date. Together they are",
                                Wording.nights(list.committed().bedNights()),
                                Counted.word(list.committed().bedNights(), "bed night", "bed nights"),
                                amount(list.committed().cost())),
                "How long they stay accounts for %s of the uncertainty of the year's cost; the rest is that of children not yet seen."
                        .formatted(ChanceWords.percent(list.shareOfVariance())));
    }

    private @Nullable String next(YearHead head) {
        var page = list.cases();
        return (long) page.page() * page.size() >= page.total()
                ? null
                : "/authorities/%s/usage/open-cases?%s&page=%d&size=%d"
                        .formatted(head.authority().code(), head.query(), page.page() + 1, page.size());
    }

    private Table table() {
        return new Table(
                "Open cases, the longest in first",
                3,
                List.of(
                        "Episode",
                        "Sector",
                        "In since",
                        "Nights not confirmed",
                        "Nights so far",
                        "Of them this year",
                        "Cost this year so far",
                        "Nights to come",
                        "Cost to come",
                        "May be off by",
                        "Chance to be in at the end of"),
                list.cases().items().stream().map(this::row).toList(),
                null);
    }

    private Row row(OpenCase each) {
        return new Row(
                each.episode().toString(),
                List.of(
                        wording.sector(each.sector().name()),
                        Wording.date(each.start()),
                        PageWords.count(each.unconfirmedNights()),
                        PageWords.count(each.all().bedNights()),
                        PageWords.count(each.year().bedNights()),
                        amount(each.year().cost()),
                        Wording.nights(each.further().bedNights()),
                        amount(each.further().cost()),
                        amount(each.standardDeviation()),
                        stillIn(each.stillIn())));
    }

    /** Names the next month and the last of the year: what lies between falls from one to the other. */
    private static String stillIn(Map<String, BigDecimal> chances) {
        var months = List.copyOf(chances.keySet());
        if (months.isEmpty()) {
            return PageWords.NONE;
        }
        return List.of(months.get(0), months.get(months.size() - 1)).stream()
                .distinct()
                .map(month -> "%s %s"
                        .formatted(
                                YearMonth.parse(month).format(MONTH),
                                ChanceWords.percent(chances.getOrDefault(month, BigDecimal.ZERO))))
                .reduce((first, last) -> first + ", " + last)
                .orElse(PageWords.NONE);
    }

    private String amount(@Nullable Money cost) {
        return PageWords.amount(wording, cost);
    }
}
