package org.bednight.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.rest.InvalidRecord;
import org.bednight.rest.PartialBody;
import org.jspecify.annotations.Nullable;

/**
 * What a request states of one allocation: the address names authority, year and funder, the body the rest.
 *
 * @param funder as the request spells the name
 */
record AllocationSubmission(
        AuthorityCode authority, FinancialYear year, String funder, PartialBody<AllocationDetails> details) {

    /**
     * Returns what the allocation is known by. Where the body leaves {@code knownFrom} out, that is the only allocation of the
     * funder and year on record, or of several the one that is known from the start.
     *
     * @param onRecord the allocations of the authority
     */
    Allocation.Key key(List<Allocation> onRecord) {
        if (details.states("knownFrom")) {
            return key(details.over(Optional.empty()).knownFrom());
        }
        var days = onRecord.stream()
                .filter(each -> each.year().equals(year) && each.funderKey().equals(Allocation.funderKey(funder)))
                .map(Allocation::knownFrom)
                .distinct()
                .toList();
        if (days.size() > 1 && days.stream().allMatch(Objects::nonNull)) {
            throw InvalidRecord.of("%s has several allocations from '%s' for %s, known from %s: state 'knownFrom'"
                    .formatted(
                            authority,
                            funder,
                            year,
                            days.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "))));
        }
        return key(days.size() == 1 ? days.get(0) : null);
    }

    private Allocation.Key key(@Nullable LocalDate knownFrom) {
        return new Allocation.Key(authority, year, funder, knownFrom);
    }

    /** Returns the allocation as it is after the change. */
    Allocation over(Optional<Allocation> onRecord) {
        return details.over(onRecord.map(AllocationDetails::of)).allocation(authority, year, funder);
    }
}
