package org.bednight.projection.pool;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bednight.authority.NamedAuthority;
import org.bednight.estate.NoPrice;
import org.bednight.forecast.outlook.TooManyPoints;
import org.bednight.forecast.stay.CommonLevel;
import org.bednight.forecast.stay.EpisodeModel;
import org.bednight.ledger.DataVersion;
import org.bednight.money.Money;
import org.bednight.projection.Forecasts;
import org.bednight.projection.StaysInDoubt;
import org.bednight.projection.YearQuery;
import org.bednight.projection.expectation.ProvisionalBasis;
import org.bednight.projection.range.CommonLevels;
import org.bednight.projection.range.CostRange;
import org.bednight.projection.range.CostsAhead;
import org.bednight.projection.range.CostsAtLevels;
import org.bednight.projection.range.PooledCosts;
import org.bednight.projection.range.Range;

/** Looks at several authorities together. */
@ApplicationScoped
class Pools {

    private final Forecasts forecasts;
    private final CostsAhead costs;
    private final StaysInDoubt stays;

    Pools(Forecasts forecasts, CostsAhead costs, StaysInDoubt stays) {
        this.forecasts = forecasts;
        this.costs = costs;
        this.stays = stays;
    }

    /**
     * Adds up what the year may cost the authorities.
     *
     * @throws org.bednight.problem.Problem if one is not on record
     * @throws org.bednight.problem.Problem if there is no range of one
     */
    PooledRange get(AuthorityList authorities, YearQuery query) {
        var requests = resolve(authorities, query, query.version(forecasts));
        int children = requests.stream()
                .mapToInt(request -> forecasts.assumptions(request).childrenIn())
                .max()
                .orElse(0);
        return costs.together(children, () -> addUp(requests));
    }

    private PooledRange addUp(List<Forecasts.Request> requests) {
        var levels = CommonLevels.of(new CommonLevel(levelVariance(requests)), requests.size());
        var sum = new PooledCosts(levels);
        var members = new ArrayList<PooledRange.Member>();
        for (var request : requests) {
            var single = costRange(request);
            sum.add(single, costsAtLevels(request, levels));
            members.add(member(request, single));
        }
        var pooled = sum.sum();
        var range = report(pooled);
        var first = requests.get(0);
        var reserves = range.reserveFor() == null ? null : sum(members);
        return new PooledRange(
                first.dates().financialYear(),
                first.dates().asAt(),
                first.version().knownAt(),
                first.version().number(),
                pooled.budget().orElse(null),
                range,
                reserves,
                reserves == null ? null : less(reserves, Objects.requireNonNull(range.reserveFor())),
                members,
                warnings(members, requests));
    }

    private List<String> warnings(List<PooledRange.Member> members, List<Forecasts.Request> requests) {
        return Stream.of(
                        members.stream()
                                .filter(member -> member.budget() == null)
                                .map(member -> "No budget is known of %s, so all of them together have none."
                                        .formatted(member.authority().code())),
                        requests.stream().flatMap(request -> stays.findWarning(request).stream()),
                        requests.stream()
                                .flatMap(request ->
                                        ProvisionalBasis.of(forecasts.assumptions(request)).listSentences().stream())
                                .distinct())
                .flatMap(Function.identity())
                .toList();
    }

    /** The level is learned once for all; one whose record has not begun does not know it. */
    private double levelVariance(List<Forecasts.Request> requests) {
        return requests.stream()
                .mapToDouble(request -> forecasts.assumptions(request).levelVariance())
                .max()
                .orElse(0);
    }

    /** Empty where the authority does not follow the level, or no night is to come. */
    private Optional<CostsAtLevels> costsAtLevels(Forecasts.Request request, CommonLevels levels) {
        var assumptions = forecasts.assumptions(request);
        return assumptions.levelVariance() == 0
                ? Optional.empty()
                : Optional.of(costs.atLevels(assumptions.childrenIn(), assumptions::yearAhead, levels));
    }

    /** All are taken as at the earliest of the dates, in the year that it says, by one version of the facts. */
    private List<Forecasts.Request> resolve(AuthorityList authorities, YearQuery query, DataVersion version) {
        var own = authorities.codes().stream()
                .map(code -> query.resolve(code, version, forecasts))
                .toList();
        var earliest = own.stream()
                .map(request -> request.dates().asAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return authorities.codes().stream()
                .map(code -> query.resolve(code, earliest, version, forecasts))
                .toList();
    }

    private CostRange costRange(Forecasts.Request request) {
        try {
            return forecasts.costRange(request);
        } catch (NoPrice | TooManyPoints none) {
            throw PoolProblems.noRangeInPool(request.authority(), none);
        }
    }

    private static Range report(CostRange range) {
        return range.report(range.mean(), EpisodeModel.NAME);
    }

    private static PooledRange.Member member(Forecasts.Request request, CostRange cost) {
        var range = report(cost);
        return new PooledRange.Member(
                NamedAuthority.of(request.authority()),
                cost.budget().orElse(null),
                range.mean(),
                range.probabilityOfOverspend(),
                range.budgetFor(),
                range.reserveFor());
    }

    private static Map<String, Money> sum(List<PooledRange.Member> members) {
        var sum = new LinkedHashMap<String, Money>();
        for (var member : members) {
            Objects.requireNonNull(member.reserveFor())
                    .forEach((chance, reserve) -> sum.merge(chance, reserve, Money::plus));
        }
        return sum;
    }

    private static Map<String, Money> less(Map<String, Money> reserves, Map<String, Money> common) {
        var saved = new LinkedHashMap<String, Money>();
        reserves.forEach(
                (chance, reserve) -> saved.put(chance, reserve.minus(Objects.requireNonNull(common.get(chance)))));
        return saved;
    }
}
