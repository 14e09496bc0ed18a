package org.bednight.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bednight.publication.frozen.FrozenActivity;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.Place;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;
import org.bednight.remand.episode.RemandHistory;

/**
 * What of a publication cannot be computed again since records of children were reduced to their nights: the splits by
 * looked-after status and offence, and what-ifs that name an episode. All else can.
 */
final class ReducedRecord {

    private final boolean reduced;
    private final Set<Reference> episodes;

    private ReducedRecord(boolean reduced, Set<Reference> episodes) {
        this.reduced = reduced;
        this.episodes = episodes;
    }

    static ReducedRecord of(RemandHistory history) {
        var references = history.episodes().stream().map(Episode::reference).collect(Collectors.toUnmodifiableSet());
        return new ReducedRecord(references.stream().anyMatch(Reference::isReduced), references);
    }

    /** Returns a definition without the what-ifs that cannot be computed. */
    Definition computable(Definition definition) {
        return reduced
                ? definition.withWhatIfs(
                        definition.whatIfs().stream().filter(this::isComputable).toList())
                : definition;
    }

    /** Returns a publication without the what-ifs that its definition names and that cannot be computed. */
    FrozenPublication computable(FrozenPublication frozen, Definition definition) {
        var whatIfs = definition.whatIfs();
        var left = IntStream.range(0, whatIfs.size())
                .filter(index -> !reduced || isComputable(whatIfs.get(index)))
                .boxed()
                .collect(Collectors.toSet());
        return left.size() == whatIfs.size() ? frozen : frozen.withScenarios(left);
    }

    private boolean isComputable(Definition.WhatIf whatIf) {
        return whatIf.scenario().listEpisodes().stream().allMatch(episodes::contains);
    }

    /** Says of a place whether it can be compared. */
    Predicate<String> comparable(FrozenPublication frozen) {
        var splits = reduced ? splits(frozen).map(Place::toString).toList() : List.<String>of();
        return place -> splits.stream().noneMatch(split -> place.equals(split) || place.startsWith(split + "/"));
    }

    private static Stream<Place> splits(FrozenPublication frozen) {
        return frozen.activities().stream().map(FrozenActivity::splitPlaces).flatMap(List::stream);
    }

    /** Says in sentences what was not compared. */
    List<String> sentences(Definition definition) {
        var sentences = new ArrayList<String>();
        if (reduced) {
            sentences.add(
                    "The counts by looked-after status and by offence were not compared: the record of children whose last remand ended years ago, or was erased, holds only their nights now.");
            definition.whatIfs().stream()
                    .filter(whatIf -> !isComputable(whatIf))
                    .forEach(whatIf -> sentences.add(
                            "The what-if '%s' was not compared: it names an episode whose reference was taken from the record."
                                    .formatted(whatIf.name())));
        }
        return sentences;
    }
}
