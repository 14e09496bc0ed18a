package org.bednight.web;

import java.math.BigDecimal;
import java.util.List;
import org.bednight.money.TableRounding;
import org.bednight.projection.Forecast;

/** The cost of a year by sector, slept and to come, so rounded that it adds up down and across as it is shown. */
final class SectorSums {

    private final ShownAmounts amounts;
    private final TableRounding shown;

    SectorSums(Forecast forecast, ShownAmounts amounts) {
        this.amounts = amounts;
        this.shown = amounts.table(forecast.sectors().stream()
                .map(sector ->
                        List.of(sector.actual().cost(), sector.projected().cost()))
                .toList());
    }

    /** Returns the cells of the sector at {@code place}: cost so far, cost to come, outturn. */
    List<String> row(int place) {
        return amounts.cells(shown.cells().get(place), outturn(place));
    }

    /** Returns the outturn of the sector at {@code place}. */
    BigDecimal outturn(int place) {
        return shown.rowTotals().get(place);
    }

    List<String> total() {
        return amounts.cells(shown.columnTotals(), shown.total());
    }

    /** Says whether no way of rounding makes the table add up both ways. */
    boolean addsUp() {
        return shown.addsUp();
    }
}
