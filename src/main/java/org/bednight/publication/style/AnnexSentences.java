package org.bednight.publication.style;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.FrozenRange;

/** What a forecast and its range take for granted, and what to note of them, in a reader's words, each sentence once. */
public final class AnnexSentences {

    /** The headline says these, or the table of the range. */
    private static final List<String> SAID = List.of(
            "Two methods disagree",
            "Two methods are at work",
            "The mean and the median of the episode model disagree",
            "The headline outturn is the mean",
            "The outturn by ",
            "The mean of the episode model, ");

    private final FrozenPublication frozen;
    private final ReadersWords words;

    public AnnexSentences(FrozenPublication frozen, ReadersWords words) {
        this.frozen = frozen;
        this.words = words;
    }

    public List<String> assumptions() {
        return sentences(
                frozen.forecast().assumptions(), frozen.forecast().findRange().map(FrozenRange::assumptions));
    }

    public List<String> warnings() {
        return sentences(
                frozen.forecast().warnings(), frozen.forecast().findRange().map(FrozenRange::warnings));
    }

    private List<String> sentences(List<String> ofForecast, Optional<List<String>> ofRange) {
        return Stream.concat(ofForecast.stream(), ofRange.stream().flatMap(List::stream))
                .filter(sentence -> SAID.stream().noneMatch(sentence::startsWith))
                .map(words::of)
                .distinct()
                .toList();
    }
}
