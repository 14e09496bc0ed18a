package org.bednight.web.data;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.bednight.projection.quality.DataQualityReport;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.web.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * What of an authority's record somebody should look at, in words.
 *
 * @param sentences what concerns the record as a whole
 * @param empty whether no placement is on record
 * @param year the year that has no allocation; null where each has one
 */
public record QualityView(
        String code,
        String name,
        List<String> sentences,
        boolean empty,
        @Nullable String year,
        List<List<String>> prices,
        List<Stay> stays,
        List<Gap> gaps) {

    private static final Wording WORDING = new Wording(HouseStyle.DEFAULT);

    public QualityView {
        sentences = List.copyOf(sentences);
        prices = List.copyOf(prices);
        stays = List.copyOf(stays);
        gaps = List.copyOf(gaps);
    }

    /** An authority in a line. */
    public record Summary(String code, String name, String recordedTo, String behind, int prices, int stays, int gaps) {

        static Summary of(DataQualityReport report) {
            return new Summary(
                    report.authority().code().value(),
                    report.authority().name(),
                    report.recordedTo() == null ? "not stated" : Wording.date(report.recordedTo()),
                    report.nightsBehind() == 0 ? "" : PageWords.count(report.nightsBehind()),
                    report.nightsWithoutPrice().stream()
                            .map(DataQualityReport.Unpriced::bedNights)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .setScale(0, RoundingMode.CEILING)
                            .intValue(),
                    report.staysToConfirm().size(),
                    report.gaps().size());
        }
    }

    /** An open stay. */
    public record Stay(String episode, String start, String confirmed, String nights, String why) {}

    /** Nights that are missing in an episode. */
    public record Gap(String episode, String nights, int count) {}

    static QualityView of(DataQualityReport report) {
        var year = report.yearWithoutBudget();
        return new QualityView(
                report.authority().code().value(),
                report.authority().name(),
                List.of(recorded(report), last(report)),
                report.lastEvent() == null,
                year == null ? null : year.toString(),
                report.nightsWithoutPrice().stream()
                        .map(each -> List.of(
                                WORDING.sector(each.sector().name()),
                                nights(each.from(), each.to()),
                                PageWords.count(each.bedNights())))
                        .toList(),
                report.staysToConfirm().stream().map(QualityView::stay).toList(),
                report.gaps().stream()
                        .map(gap -> new Gap(gap.episode().value(), nights(gap.from(), gap.to()), gap.nights()))
                        .toList());
    }

    /** Says whether nothing was found. */
    public boolean isClean() {
        return prices.isEmpty() && stays.isEmpty() && gaps.isEmpty() && year == null;
    }

    private static String recorded(DataQualityReport report) {
        var recordedTo = report.recordedTo();
        if (recordedTo == null) {
            return "The authority states no last night for which its records are complete, so forecasts take them as complete to yesterday.";
        }
        return report.nightsBehind() == 0
                ? "The records are complete to yesterday."
                : "The records are complete to %s. Nothing is on record of the %s %s since."
                        .formatted(
                                Wording.date(recordedTo),
                                PageWords.count(report.nightsBehind()),
                                report.nightsBehind() == 1 ? "night" : "nights");
    }

    private static String last(DataQualityReport report) {
        var day = report.lastEvent();
        return day == null
                ? "No placement is on record."
                : "The last placement started or ended on %s.".formatted(Wording.date(day));
    }

    private static Stay stay(DataQualityReport.Unconfirmed stay) {
        var confirmed = stay.confirmedOn();
        return new Stay(
                stay.episode().value(),
                Wording.date(stay.startDate()),
                confirmed == null ? "never" : Wording.date(confirmed),
                PageWords.count(stay.unconfirmedNights()),
                stay.reasons().isEmpty()
                        ? "Open for more than six weeks without a confirmation."
                        : String.join(" ", stay.reasons()));
    }

    private static String nights(LocalDate first, LocalDate last) {
        return first.equals(last) ? Wording.date(first) : "%s to %s".formatted(Wording.date(first), Wording.date(last));
    }
}
