package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.calendar.FinancialYear;

/** The bed nights of a year up to its as-at date, against those of the year before. */
public final class FrozenActivity extends FrozenPart {

    FrozenActivity(JsonNode node, Place place) {
        super(node, place);
    }

    public FinancialYear financialYear() {
        return FinancialYear.parse(text("financialYear"));
    }

    public Years total() {
        return part("total", Years::new);
    }

    public List<Years> sectors() {
        return list("sectors", Sector::new).stream().map(Sector::figures).toList();
    }

    /** Returns the months; none where they are withheld. */
    public List<Month> months() {
        return list("months", Month::new);
    }

    public Place warningsPlace() {
        return place("warnings");
    }

    /** Returns the places of the counts by looked-after status and by offence. */
    public List<Place> splitPlaces() {
        return Stream.of("lookedAfterStatus", "offenceGroups").map(this::place).toList();
    }

    /** Returns the places of lists whose counts by month, status and offence no paper has. */
    public List<Place> detailPlaces() {
        return Stream.of("months", "lookedAfterStatus", "offenceGroups")
                .map(this::place)
                .toList();
    }

    /** The figures of a year, of the year before, and of that up to the same day. */
    public static final class Years extends FrozenPart {

        Years(JsonNode node, Place place) {
            super(node, place);
        }

        public Figures year() {
            return part("year", Figures::new);
        }

        public Figures yearBefore() {
            return part("yearBefore", Figures::new);
        }

        public Figures yearBeforeToSameDay() {
            return part("yearBeforeToSameDay", Figures::new);
        }

        public Place differencePlace() {
            return place("difference");
        }
    }

    /** Nights, cost and children of one year or month. */
    public static final class Figures extends FrozenSpend {

        /** No child sleeps more nights in a year. */
        private static final double LONGEST = 366;

        Figures(JsonNode node, Place place) {
            super(node, place);
        }

        public Figure children() {
            return figure("children");
        }

        /**
         * Returns the number of children, zero where it is withheld. Where only the totals of months are known, it is the
         * fewest that the nights can have been of: those who stay for a whole year.
         */
        public int childrenCount() {
            return node().path("children").isNull()
                    ? (int) Math.ceil(node().path("bedNights").doubleValue() / LONGEST)
                    : number("children");
        }

        public Figure episodes() {
            return figure("episodes");
        }

        public Figure remanded() {
            return figure("remanded");
        }

        public Figure nightsPerEpisode() {
            return figure("nightsPerEpisode");
        }

        public List<Place> countPlaces() {
            return Stream.of("children", "episodes", "remanded")
                    .map(this::place)
                    .toList();
        }

        public List<Place> averagePlaces() {
            return Stream.of("averagePrice", "nightsPerEpisode", "nightsPerRemanded")
                    .map(this::place)
                    .toList();
        }
    }

    /** One month of the year. */
    public static final class Month extends FrozenPart {

        Month(JsonNode node, Place place) {
            super(node, place);
        }

        public Figures total() {
            return part("total", Figures::new);
        }

        public List<Figures> sectors() {
            return list("sectors", SectorOfMonth::new).stream()
                    .map(SectorOfMonth::figures)
                    .toList();
        }
    }

    private static final class Sector extends FrozenPart {

        Sector(JsonNode node, Place place) {
            super(node, place);
        }

        Years figures() {
            return part("figures", Years::new);
        }
    }

    private static final class SectorOfMonth extends FrozenPart {

        SectorOfMonth(JsonNode node, Place place) {
            super(node, place);
        }

        Figures figures() {
            return part("figures", Figures::new);
        }
    }
}
