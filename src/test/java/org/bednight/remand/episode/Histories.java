package org.bednight.remand.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.BedNightPrice;
import org.bednight.estate.PriceList;
import org.bednight.estate.Sector;
import org.bednight.money.Money;
import org.jspecify.annotations.Nullable;

/** Episodes and prices for tests without a database. */
public final class Histories {

    private static final List<Sector> SECTORS = List.of(Sector.values());

    public static final AuthorityCode AUTHORITY = new AuthorityCode("X001");

    private Histories() {}

    public static Placement placed(Sector sector, String start, @Nullable String end) {
        return placed(sector, LocalDate.parse(start), end == null ? null : LocalDate.parse(end));
    }

    public static Placement placed(Sector sector, LocalDate start, @Nullable LocalDate end) {
        return new Placement(sector, null, start, end, Instant.EPOCH);
    }

    public static Episode episode(String reference, String child, Placement... placements) {
        return episode(reference, child, List.of(placements));
    }

    public static Episode episode(String reference, String child, List<Placement> placements) {
        return new Episode(AUTHORITY, new Reference(reference), new Reference(child), placements, null, null, null);
    }

    public static Episode chargedBefore(Episode episode, @Nullable LocalDate birthday) {
        return new Episode(
                episode.authority(),
                episode.reference(),
                episode.child(),
                episode.placements(),
                episode.offenceGroup(),
                episode.lookedAfterStatus(),
                birthday);
    }

    /** Returns prices of each sector that change every 45 nights, from 2017 to 2020. */
    public static PriceList prices(SplittableRandom random) {
        var prices = new ArrayList<BedNightPrice>();
        for (var sector : Sector.values()) {
            for (var from = LocalDate.of(2017, 1, 1); from.getYear() < 2020; from = from.plusDays(45)) {
                var price = new Money(random.nextInt(10_000, 90_000));
                prices.add(new BedNightPrice(sector, from, from.plusDays(44), price, null, null));
            }
        }
        return PriceList.of(prices);
    }

    /** Returns episodes of which the first has a placement, and each next one more, up to four, with gaps now and then. */
    public static List<Episode> any(SplittableRandom random, int episodes) {
        var all = new ArrayList<Episode>();
        for (int number = 1; number <= episodes; number++) {
            var placements = new ArrayList<Placement>();
            var start = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(500));
            int moves = random.nextInt(Math.min(number, 4));
            for (int move = 0; move <= moves; move++) {
                boolean open = move == moves && random.nextInt(4) == 0;
                var end = open ? null : start.plusDays(random.nextInt(120));
                var sector = SECTORS.get(random.nextInt(SECTORS.size()));
                placements.add(placed(sector, start, end));
                start = end == null ? start : end.plusDays(random.nextInt(3) == 0 ? random.nextInt(20) : 0);
            }
            var birthday = random.nextInt(5) == 0 ? LocalDate.of(2018, 6, 1).plusDays(random.nextInt(300)) : null;
            all.add(chargedBefore(episode("R" + number, "C" + (1 + number / 2), placements), birthday));
        }
        return all;
    }
}
