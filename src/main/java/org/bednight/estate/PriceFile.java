package org.bednight.estate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bednight.exchange.Cells;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.Row;
import org.bednight.money.Money;

/** The rows of a {@code bed-night-prices.csv}, read into prices. */
final class PriceFile {

    static final Headings HEADINGS = new Headings(
            List.of("sector", "from", "to", "price", "source"), List.of("announced", "provisional"), 5_000);

    /** A price and the row that states it. */
    record Stated(BedNightPrice price, Row row) {}

    private PriceFile() {}

    /** @throws org.bednight.exchange.FaultyFile with all faults of all rows, overlaps within the file among them */
    static List<Stated> read(ExchangeFile file) {
        var stated = new ArrayList<Stated>();
        file.rows().forEach(row -> add(row, stated));
        refuseOverlaps(stated);
        file.faults().throwIfAny();
        return stated;
    }

    private static void add(Row row, List<Stated> stated) {
        var sector = row.required("sector", Sector::parse, Sector::usualForm);
        var from = row.requiredDate("from");
        var to = row.optionalDate("to");
        var price = row.required("price", PriceFile::price, Money::usualForm);
        var announced = row.optionalDate("announced");
        var source = row.optional("source", Function.identity());
        var provisional = row.optional("provisional", Cells::flag);
        boolean inOrder = row.inOrder("from", from, "to", to);
        boolean sourced = source != null || !Boolean.TRUE.equals(provisional);
        if (!sourced) {
            row.fault("source", "what was assumed for a provisional price, such as 'assumed: 2024-25 plus 5 %'");
        }
        boolean endRead = to != null || row.text("to").isEmpty();
        if (sector == null || from == null || price == null || !endRead || !inOrder || !sourced) {
            return;
        }
        stated.add(new Stated(
                new BedNightPrice(sector, from, to, price, announced, source, Boolean.TRUE.equals(provisional)), row));
    }

    private static Money price(String text) {
        var price = Money.parse(text);
        if (!BedNightPrice.isPlausible(price)) {
            throw new IllegalArgumentException("a price from 0 to %s pounds a night".formatted(BedNightPrice.HIGHEST));
        }
        return price;
    }

    private static void refuseOverlaps(List<Stated> stated) {
        for (int i = 0; i < stated.size(); i++) {
            for (int j = 0; j < i; j++) {
                var earlier = stated.get(j);
                if (stated.get(i).price().overlaps(earlier.price())) {
                    stated.get(i)
                            .row()
                            .fault(
                                    "from",
                                    "nights of this sector that no other price covers; line %d covers some of them too"
                                            .formatted(earlier.row().line()));
                    break;
                }
            }
        }
    }
}
