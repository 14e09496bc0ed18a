package org.bednight.security.rows;

import java.util.List;
import java.util.SplittableRandom;
import org.bednight.rest.AnyInput;

/** Makes queries of any table by any condition, each of which returns whose the rows are that it finds. */
final class RandomQuery {

    private static final List<String> TABLES =
            TwoCouncils.OWNED.keySet().stream().sorted().toList();

    private static final List<String> CONDITIONS = List.of(
            "true",
            "%1$s.%2$s = 'X912'",
            "%1$s.%2$s <> 'X911'",
            "%1$s.%2$s = 'X911' or true",
            "%1$s.%2$s like 'X9%%'",
            "%1$s.%2$s is null or 1 = 1",
            "%1$s.%2$s in ('X911', 'X912')",
            "%1$s.%2$s > 'X911'",
            "not %1$s.%2$s = 'X911'",
            "%1$s.%2$s ~ '2$'",
            "length(%1$s::text) > 10",
            "exists (select from %3$s)",
            "not exists (select from %3$s x where x.%4$s = 'X912')",
            "%1$s.%2$s in (select %4$s from %3$s)",
            "%1$s.%2$s = any (array(select code from authority))",
            "random() < 0.9");

    private RandomQuery() {}

    static String of(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> plain(random) + " union all " + plain(random);
            case 1 -> joined(random);
            case 2 -> "with found as materialized (%s) select * from found".formatted(plain(random));
            case 3 -> "select max(owner) from (%s) found having count(*) > 0".formatted(named(plain(random)));
            case 4 ->
                "select owner from (%s) found order by random() limit %d"
                        .formatted(named(plain(random)), 1 + random.nextInt(5));
            default -> plain(random);
        };
    }

    private static String named(String query) {
        return query.replaceFirst(" from ", " as owner from ");
    }

    private static String plain(SplittableRandom random) {
        var table = AnyInput.pick(TABLES, random);
        return "select %1$s.%2$s from %1$s where %3$s"
                .formatted(table, TwoCouncils.OWNED.get(table), condition(table, random));
    }

    private static String joined(SplittableRandom random) {
        var table = AnyInput.pick(TABLES, random);
        return "select o.%s from %s left join %s o on %s"
                        .formatted(
                                TwoCouncils.OWNED.get(table),
                                AnyInput.pick(TABLES, random),
                                table,
                                condition("o", table, random))
                + " where o.%s is not null".formatted(TwoCouncils.OWNED.get(table));
    }

    private static String condition(String table, SplittableRandom random) {
        return condition(table, table, random);
    }

    private static String condition(String name, String table, SplittableRandom random) {
        var other = AnyInput.pick(TABLES, random);
        var one = AnyInput.pick(CONDITIONS, random)
                .formatted(name, TwoCouncils.OWNED.get(table), other, TwoCouncils.OWNED.get(other));
        var two = AnyInput.pick(CONDITIONS, random)
                .formatted(name, TwoCouncils.OWNED.get(table), other, TwoCouncils.OWNED.get(other));
        return random.nextBoolean() ? one : "(%s) %s (%s)".formatted(one, random.nextBoolean() ? "or" : "and", two);
    }
}
