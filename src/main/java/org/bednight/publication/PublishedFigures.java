package org.bednight.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.Reading;
import org.bednight.money.Money;
import org.bednight.projection.accuracy.PublishedForecasts;
import org.bednight.publication.frozen.Figure;
import org.bednight.publication.frozen.FrozenPublication;
import org.bednight.publication.frozen.PublicationId;
import org.jspecify.annotations.Nullable;

/** Reads what was published of a year out of the frozen publications. */
@ApplicationScoped
class PublishedFigures implements PublishedForecasts {

    private final PublicationRepository repository;

    PublishedFigures(PublicationRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Published> list(AuthorityCode authority, FinancialYear year, DataVersion version) {
        return Reading.of(() -> repository.listStanding(authority, year, version.number())).stream()
                .map(PublishedFigures::published)
                .toList();
    }

    private static Published published(PublicationFact fact) {
        var id = PublicationId.parse(fact.id);
        var forecast = FrozenPublication.read(fact.document).forecast();
        return new Published(
                id.toString(),
                id.number(),
                id.periodCode(),
                fact.asAt,
                fact.publishedAt,
                forecast.model(),
                new Sum(
                        forecast.outturn().bedNights().find().orElseThrow(),
                        Money.of(forecast.outturn().cost().find().orElseThrow())),
                money(forecast.budget()),
                money(forecast.variance()));
    }

    private static @Nullable Money money(Figure figure) {
        return figure.find().map(Money::of).orElse(null);
    }
}
