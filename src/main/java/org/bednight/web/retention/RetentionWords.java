package org.bednight.web.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.bednight.language.Counted;
import org.bednight.publication.style.Wording;
import org.bednight.retention.ReductionReport;
import org.bednight.retention.RetentionReport;
import org.bednight.retention.RetentionReport.Holding;
import org.bednight.retention.RetentionReport.OfAuthority;
import org.bednight.web.PageWords;
import org.bednight.web.retention.RetentionView.AuthorityLine;
import org.bednight.web.retention.RetentionView.KindLine;

/** Says what is held, and what a reduction does, or would do. */
final class RetentionWords {

    private RetentionWords() {}

    static RetentionView view(RetentionReport report) {
        return new RetentionView(
                forHowLong(report),
                kinds(report.authorities().stream()
                        .flatMap(each -> each.holdings().stream())
                        .toList()),
                report.authorities().stream().map(RetentionWords::line).toList());
    }

    static String forHowLong(RetentionReport report) {
        return report.retentionYears() == null || report.endedBefore() == null
                ? "No number of years is set, so the records of children are kept for ever. Whoever runs the service sets it: BEDNIGHT_RETENTION_YEARS."
                : "The record of a child can be reduced to its nights %s after the end of the financial year in which the last of its episodes ended: today, where that was before %s."
                        .formatted(Counted.of(report.retentionYears(), "year"), Wording.date(report.endedBefore()));
    }

    /** Adds up the records of each kind, in the order in which they come. */
    static List<KindLine> kinds(List<Holding> holdings) {
        var byKind = holdings.stream()
                .collect(Collectors.groupingBy(Holding::kind, LinkedHashMap::new, Collectors.toList()));
        var lines = new ArrayList<KindLine>();
        byKind.forEach((kind, held) -> lines.add(new KindLine(
                capitalised(kind),
                PageWords.count((int) held.stream().mapToLong(Holding::records).sum()),
                day(held.stream().map(Holding::oldest).min(Instant::compareTo).orElseThrow()),
                day(held.stream().map(Holding::newest).max(Instant::compareTo).orElseThrow()))));
        return lines;
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String day(Instant moment) {
        return PageWords.day(moment);
    }

    private static AuthorityLine line(OfAuthority each) {
        return new AuthorityLine(
                each.authority().code().value(),
                each.authority().name(),
                PageWords.count(each.dueChildren()),
                PageWords.count(each.dueEpisodes()),
                PageWords.count(each.waiting()));
    }

    /** Says what would be done, in sentences. */
    static List<String> trial(ReductionReport report) {
        var sentences = new ArrayList<String>();
        sentences.add("%s would be reduced to nights: %s in %s, earlier versions included."
                .formatted(
                        Counted.of(report.children(), "child's record", "children's records"),
                        Counted.of(report.episodes(), "episode"),
                        Counted.of(report.placements(), "row")));
        if (report.waiting() > 0) {
            sentences.add("%s long enough ago too, but %s of a child with a later one: the whole record waits for that."
                    .formatted(
                            Counted.of(report.waiting(), "episode ended", "episodes ended"),
                            report.waiting() == 1 ? "is" : "are"));
        }
        if (report.confirmations() + report.texts() > 0) {
            sentences.add("The references go from %s and %s as well: reasons, names and what-ifs."
                    .formatted(Counted.of(report.confirmations(), "confirmation"), Counted.of(report.texts(), "text")));
        }
        sentences.add("Nights and costs stay, so every forecast comes out again as it was. It cannot be taken back.");
        if (!report.publications().isEmpty()) {
            sentences.add("%s a reference and %s as published: %s."
                    .formatted(
                            Counted.of(report.publications().size(), "publication holds", "publications hold"),
                            report.publications().size() == 1 ? "stays" : "stay",
                            String.join(", ", report.publications())));
        }
        return sentences;
    }
}
