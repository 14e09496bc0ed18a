package org.bednight.web.episodes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.bednight.authority.Authority;
import org.bednight.publication.style.Wording;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Placement;
import org.bednight.remand.episode.RemandHistory;
import org.bednight.web.form.FormView.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The episodes of an authority as they are listed: the latest admissions first.
 *
 * @param authorities those that can be chosen
 * @param chosen whose episodes are listed; null while nobody has been chosen
 * @param receipt what the last change did; empty where there was none
 * @param total how many episodes there are in all
 * @param earlier where the episodes before these are listed; null where there are none
 */
public record EpisodeList(
        List<Choice> authorities,
        @Nullable Choice chosen,
        List<String> receipt,
        int total,
        List<Line> lines,
        @Nullable String earlier) {

    static final int SHOWN = 50;

    public EpisodeList {
        authorities = List.copyOf(authorities);
        receipt = List.copyOf(receipt);
        lines = List.copyOf(lines);
    }

    /** An episode: by its reference, with where the child was, from when to when. */
    public record Line(String episode, String child, String placements, String from, String to, boolean open) {}

    static EpisodeList none(List<Choice> authorities) {
        return new EpisodeList(authorities, null, List.of(), 0, List.of(), null);
    }

    static EpisodeList of(
            List<Choice> authorities, Authority chosen, RemandHistory history, int page, List<String> receipt) {
        var episodes = history.episodes().stream()
                .sorted(Comparator.comparing(Episode::start).reversed().thenComparing(Episode::reference))
                .toList();
        var shown = episodes.stream()
                .skip((page - 1L) * SHOWN)
                .limit(SHOWN)
                .map(EpisodeList::line)
                .toList();
        return new EpisodeList(
                authorities,
                new Choice(chosen.code().value(), chosen.name()),
                receipt,
                episodes.size(),
                shown,
                (long) page * SHOWN < episodes.size()
                        ? "/data/episodes?authority=%s&page=%d".formatted(chosen.code(), page + 1)
                        : null);
    }

    private static Line line(Episode episode) {
        return new Line(
                episode.reference().value(),
                episode.child().value(),
                episode.placements().stream().map(EpisodeList::words).collect(Collectors.joining("; ")),
                Wording.date(episode.start()),
                words(episode.end()),
                episode.end() == null);
    }

    private static String words(Placement placement) {
        var establishment = placement.establishment();
        return establishment == null
                ? placement.sector().name()
                : "%s, %s".formatted(placement.sector(), establishment);
    }

    private static String words(@Nullable LocalDate end) {
        return end == null ? "still in" : Wording.date(end);
    }
}
