package org.bednight.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bednight.projection.Forecast;
import org.bednight.publication.disclosure.Disclosure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.jspecify.annotations.Nullable;

/**
 * The publications of a year that stand, that is, are not withdrawn, as one more of the year sees them.
 *
 * @param publications by as-at date, then version
 * @param predecessor the last one of an earlier as-at date: METHOD §11; null where there is none
 * @param replaced the last version of the same period; null where there is none
 */
record StandingPublications(
        List<FrozenPublication> publications,
        @Nullable FrozenPublication predecessor,
        @Nullable FrozenPublication replaced) {

    StandingPublications {
        publications = List.copyOf(publications);
    }

    /** Returns the publications as the publication {@code id}, as at {@code asAt}, sees them. */
    static StandingPublications of(List<FrozenPublication> publications, PublicationId id, LocalDate asAt) {
        return new StandingPublications(
                publications,
                publications.stream()
                        .filter(each -> each.forecast().asAt().isBefore(asAt))
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                publications.stream()
                        .filter(each -> name(each).period() == id.period())
                        .max(Comparator.comparing(each -> name(each).version()))
                        .orElse(null));
    }

    private static PublicationId name(FrozenPublication publication) {
        return publication.id();
    }

    /** Says whether the version that is replaced is the predecessor. */
    boolean replacesPredecessor() {
        return predecessor != null && replaced != null && name(predecessor).equals(name(replaced));
    }

    /** Lists what each publication of the year forecast, a new one included, by as-at date, then version. */
    List<FrozenDocument.Tracked> track(PublicationId id, Forecast forecast) {
        var tracked = new ArrayList<FrozenDocument.Tracked>();
        publications.forEach(each -> tracked.add(track(each)));
        tracked.add(new FrozenDocument.Tracked(
                id,
                id.number(),
                id.periodCode(),
                forecast.asAt(),
                forecast.outturn().cost().pounds(),
                forecast.budget() == null ? null : forecast.budget().pounds(),
                forecast.variance() == null ? null : forecast.variance().pounds(),
                null));
        tracked.sort(Comparator.comparing(FrozenDocument.Tracked::asAt));
        return tracked;
    }

    private static FrozenDocument.Tracked track(FrozenPublication earlier) {
        return new FrozenDocument.Tracked(
                name(earlier),
                earlier.number(),
                earlier.period(),
                earlier.forecast().asAt(),
                earlier.forecast().outturn().cost().find().orElseThrow(),
                earlier.forecast().budget().value(),
                earlier.forecast().variance().value(),
                Disclosure.protect(earlier).frozen().forecast().outturn().cost().value());
    }
}
