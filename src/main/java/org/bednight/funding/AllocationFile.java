package org.bednight.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.KeyedRows;
import org.bednight.exchange.Row;
import org.bednight.money.Money;
import org.bednight.rest.PlainText;

/** The rows of an {@code allocations.csv}, read into allocations. */
final class AllocationFile {

    static final Headings HEADINGS = new Headings(
            List.of("authority", "year", "funder", "amount", "status", "source"), List.of("known_from"), 20_000);

    /** How many funders an authority's year may have: each of them is compared with all others. */
    static final int MOST_FUNDERS = 200;

    private final KeyedRows<Allocation.Key, Allocation> allocations;
    private final Map<List<Object>, Integer> funders = new HashMap<>();

    private AllocationFile(ExchangeFile file) {
        this.allocations = new KeyedRows<>(file, Allocation::key);
    }

    /** @throws org.bednight.exchange.FaultyFile with all faults of all rows */
    static AllocationFile read(ExchangeFile file) {
        var read = new AllocationFile(file);
        file.rows().forEach(read::add);
        file.faults().throwIfAny();
        return read;
    }

    List<Allocation> list() {
        return allocations.list();
    }

    /** @throws org.bednight.exchange.FaultyFile if there are rows of authorities that are not among {@code known} */
    void refuseAuthoritiesBut(Set<AuthorityCode> known, String expected) {
        allocations.refuseBut(key -> known.contains(key.authority()), "authority", expected);
    }

    private void add(Row row) {
        var authority = row.required("authority", AuthorityCode::parse);
        var year = row.required("year", FinancialYear::parse, FinancialYear::usualForm);
        var funder = row.required("funder", text -> PlainText.required("a name", text, Allocation.LONGEST_NAME));
        var amount = row.required("amount", Money::parse, Money::usualForm);
        var status = row.required("status", Allocation.Status::parse, Allocation.Status::usualForm);
        var knownFrom = row.optionalDate("known_from");
        var source = row.optional("source", Function.identity());
        if (authority == null || year == null || funder == null || amount == null || status == null) {
            return;
        }
        allocations.add(
                row,
                new Allocation(authority, year, funder, amount, status, knownFrom, source),
                "funder",
                "one amount for an authority, year, funder and known_from");
        if (funders.merge(List.of(authority, year), 1, Integer::sum) > MOST_FUNDERS) {
            row.fault("funder", "at most %d amounts for an authority's year".formatted(MOST_FUNDERS));
        }
    }
}
