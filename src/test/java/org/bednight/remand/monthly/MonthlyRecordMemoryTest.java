package org.bednight.remand.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bednight.authority.AuthorityCode;
import org.bednight.capacity.LiveMemory;
import org.bednight.estate.Sector;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Monthly totals are held by their weight: it is at least what they take. */
@Tag("memory")
class MonthlyRecordMemoryTest {

    private static final int AUTHORITIES = 50;
    private static final int MONTHS = 132;

    /** Prints how many per cent of what they are weighed at the totals of some authorities take. */
    public static final class Measure {

        private Measure() {}

        public static void main(String... arguments) {
            records();
            long before = LiveMemory.used();
            var held = records();
            long taken = LiveMemory.used() - before;
            System.out.println(
                    100 * taken / held.stream().mapToLong(MonthlyRecord::bytes).sum());
        }

        private static List<MonthlyRecord> records() {
            return IntStream.range(0, AUTHORITIES)
                    .mapToObj(authority -> MonthlyRecord.of(IntStream.range(0, MONTHS)
                            .boxed()
                            .flatMap(month -> Arrays.stream(Sector.values()).map(sector -> total(month, sector)))
                            .toList()))
                    .toList();
        }

        /** With objects of its own throughout, as one that was read from the database. */
        private static MonthlyTotal total(int month, Sector sector) {
            return new MonthlyTotal(
                    new AuthorityCode("X%03d".formatted(month)),
                    YearMonth.of(2015, 4).plusMonths(month),
                    sector,
                    new BigDecimal("31.5"),
                    "the return of month %d".formatted(month));
        }
    }

    @Test
    void monthly_totals_take_no_more_than_they_are_weighed_at() throws IOException, InterruptedException {
        assertThat(LiveMemory.printedBy(Measure.class)).isBetween(30L, 100L);
    }
}
