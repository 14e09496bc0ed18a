package org.bednight.scenario.adjustment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.bednight.estate.Sector;

/** Makes adjustments to {@link Settings}, and to others where they need no date or sector of theirs. */
public final class Adjustments {

    private static final List<Sector> PRICED = List.of(Sector.LASCH, Sector.STC, Sector.YOI);

    private static final Set<ActsOn> OF_CHILDREN = EnumSet.range(ActsOn.ARRIVALS, ActsOn.RELEASES);

    private Adjustments() {}

    /** Returns adjustments that leave all as it is, one of most kinds. */
    public static List<Adjustment> nothings() {
        var one = BigDecimal.ONE;
        var zero = BigDecimal.ZERO;
        return List.of(
                new ArrivalChange(one, null, null),
                new StayChange(one),
                new SectorShift(Sector.YOI, Sector.LASCH, zero, null),
                new PriceChange(null, null, zero, null),
                new AllocationChange("grant", null, zero),
                new Diversion("a", Diversion.Of.ARRIVALS, zero, null, null, BigDecimal.TEN, null),
                new Diversion("a", Diversion.Of.NIGHTS, zero, null, null, BigDecimal.TEN, null),
                new Mitigation("m", BigDecimal.TEN, Settings.AS_AT, null, null, zero));
    }

    /** Returns adjustments that each make a year dearer. */
    public static List<Adjustment> dearer() {
        return List.of(
                new PriceChange(null, null, new BigDecimal("5"), null),
                new StayChange(new BigDecimal("1.1")),
                new MoreRemands(null, Sector.LASCH, Settings.AS_AT.plusDays(40), new BigDecimal("30")));
    }

    /** Returns an adjustment of any kind; {@code each} is its place in the list, and keeps its name its own. */
    public static Adjustment any(SplittableRandom random, int each) {
        var from = random.nextBoolean() ? null : Settings.AS_AT.plusDays(1 + random.nextInt(270));
        var sector = random.nextBoolean() ? null : PRICED.get(random.nextInt(3));
        var share = BigDecimal.valueOf(random.nextInt(101), 2);
        return switch (random.nextInt(9)) {
            case 0 -> new ArrivalChange(BigDecimal.valueOf(random.nextInt(200), 2), from, sector);
            case 1 -> new StayChange(BigDecimal.valueOf(50 + random.nextInt(100), 2));
            case 2 -> new SectorShift(PRICED.get(each % 3), PRICED.get((each + 1) % 3), share, from);
            case 3 -> new PriceChange(sector, from, BigDecimal.valueOf(random.nextInt(40) - 20), null);
            case 4 ->
                new MoreRemands(
                        BigDecimal.valueOf(1 + random.nextInt(3)),
                        PRICED.get(random.nextInt(3)),
                        Settings.AS_AT.plusDays(1 + random.nextInt(270)),
                        random.nextBoolean() ? null : BigDecimal.valueOf(1 + random.nextInt(300)));
            case 5 -> new Release("E-1", Settings.AS_AT.plusDays(1 + random.nextInt(300)));
            case 6 -> new AllocationChange("grant", null, BigDecimal.valueOf(random.nextInt(60) - 30));
            case 7 ->
                new Diversion(
                        "alternative " + each,
                        random.nextBoolean() ? Diversion.Of.ARRIVALS : Diversion.Of.NIGHTS,
                        share,
                        from,
                        sector,
                        BigDecimal.valueOf(random.nextInt(20_000), 2),
                        BigDecimal.valueOf(random.nextInt(50_000)));
            default ->
                new Mitigation(
                        "saving " + each,
                        BigDecimal.valueOf(random.nextInt(90_000)),
                        LocalDate.parse("2023-12-31"),
                        null,
                        null,
                        share);
        };
    }

    /** Returns an adjustment of what happens to children: arrivals, stays, a release, more remands, arrivals diverted. */
    public static Adjustment ofChildren(SplittableRandom random, int each) {
        var any = any(random, each);
        return OF_CHILDREN.contains(any.actsOn()) ? any : ofChildren(random, each);
    }

    /** Returns {@code factor} times as many new remands from the first night to come on. */
    public static Adjustment arrivals(String factor) {
        return new ArrivalChange(new BigDecimal(factor), null, null);
    }

    /** Returns one that diverts a share of the new remands to an alternative that costs £10 a night. */
    public static Adjustment arrivalsDiverted(String name, String share) {
        return new Diversion(name, Diversion.Of.ARRIVALS, new BigDecimal(share), null, null, BigDecimal.TEN, null);
    }

    /** Returns one that moves a share of the nights of one sector to another from a date on. */
    public static Adjustment moved(Sector fromSector, Sector toSector, String share, LocalDate from) {
        return new SectorShift(fromSector, toSector, new BigDecimal(share), from);
    }

    /** Returns three that act on allocations, stays and arrivals: the grant cut, courts delayed, bail support. */
    public static List<Adjustment> three(LocalDate from) {
        return List.of(
                new AllocationChange(null, null, BigDecimal.TEN.negate()),
                new StayChange(new BigDecimal("1.15")),
                new Diversion(
                        "bail support",
                        Diversion.Of.ARRIVALS,
                        new BigDecimal("0.2"),
                        from,
                        null,
                        new BigDecimal("95.00"),
                        new BigDecimal("20000.00")));
    }

    /** Returns one that diverts nights, but none yet: the share is to be sought. */
    public static Adjustment diverted() {
        return new Diversion("bail support", Diversion.Of.NIGHTS, BigDecimal.ZERO, null, null, BigDecimal.TEN, null);
    }
}
