package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import org.bednight.problem.Problem;
import org.bednight.projection.Forecasts.Request;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.movement.Movement;
import org.bednight.publication.movement.Movements;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.jspecify.annotations.Nullable;

/** Computes what moved the variance since the predecessor of a publication, and since the version that it replaces. */
@ApplicationScoped
class PublishedMovements {

    private final Movements movements;
    private final PublishedRequests requests;

    PublishedMovements(Movements movements, PublishedRequests requests) {
        this.movements = movements;
        this.requests = requests;
    }

    /** What moved the variance, or else why that cannot be computed. */
    record Moved(@Nullable Movement movement, @Nullable String reason) {}

    Moved sincePredecessor(Request request, HouseStyle style, StandingPublications standing) {
        var predecessor = standing.predecessor();
        return predecessor == null
                ? new Moved(null, "There is no earlier publication of the year to compare with.")
                : since(predecessor, request, style);
    }

    /** Returns null where no version of the same period stands. */
    FrozenDocument.@Nullable Replaced sinceReplaced(Request request, HouseStyle style, StandingPublications standing) {
        var replaced = standing.replaced();
        if (replaced == null) {
            return null;
        }
        var id = replaced.id();
        var moved = standing.replacesPredecessor() ? new Moved(null, null) : since(replaced, request, style);
        return new FrozenDocument.Replaced(id, id.number(), moved.movement(), moved.reason());
    }

    private Moved since(FrozenPublication earlier, Request request, HouseStyle style) {
        try {
            var against = earlier.id();
            return new Moved(movements.between(against, requests.resolve(earlier), request, new Wording(style)), null);
        } catch (Problem notComparable) {
            return new Moved(
                    null,
                    "What moved the variance since %s cannot be computed: %s"
                            .formatted(
                                    earlier.number(),
                                    notComparable.unlessPassing().getMessage()));
        }
    }
}
