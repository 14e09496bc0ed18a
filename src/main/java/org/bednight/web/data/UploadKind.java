package org.bednight.web.data;

import java.util.Locale;
import java.util.Optional;
import org.bednight.authority.Authorities;
import org.bednight.estate.EstablishmentFile;
import org.bednight.estate.Prices;
import org.bednight.exchange.Headings;
import org.bednight.funding.Allocations;
import org.bednight.language.Choice;
import org.bednight.remand.Episodes;
import org.bednight.remand.monthly.MonthlyTotals;

/** The kinds of files that can be uploaded, in the order in which an empty database needs them. */
public enum UploadKind {
    AUTHORITIES(
            "Authorities",
            "who pays",
            Authorities.HEADINGS,
            "E08000025,Birmingham,2017-04-01,2018-05-31,117343,core cities,"),
    PRICES(
            "Prices",
            "what a bed night costs in each sector",
            Prices.HEADINGS,
            "YOI,2018-04-01,2019-03-31,189.00,S.I. 2018/250,2018-02-26,"),
    ALLOCATIONS(
            "Allocations",
            "what each funder gives for a year: the budget",
            Allocations.HEADINGS,
            "E08000025,2018-19,Youth Justice Board remand grant,567615.00,confirmed,Youth Justice Plan 2018/19,"),
    EPISODES(
            "Remand episodes",
            "which child, by reference, was in which sector from when to when",
            Episodes.HEADINGS,
            "E08000025,BHM-R0155,BHM-C0155,YOI,Wetherby,2018-05-22,,robbery,became looked after on remand,"),
    MONTHLY(
            "Bed nights a month",
            "how many nights each sector had in each month, where single children are not on record",
            MonthlyTotals.HEADINGS,
            "X930,2018-05,YOI,30,monthly return"),
    ESTABLISHMENTS(
            "Establishments",
            "which sector a URN, a postcode or a name of a site means in files of other systems",
            EstablishmentFile.HEADINGS,
            "1027077,MK5 6AJ,Oakhill,STC");

    private final String title;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Headings headings;

    private final String example;

    UploadKind(String title, String purpose, Headings headings, String example) {
        this.title = title;
        this.purpose = purpose;
        this.headings = headings;
        this.example = example;
    }

    /**
     * Reads a kind such as {@code prices}.
     *
     * @throws IllegalArgumentException if no kind has this name
     */
    public static UploadKind parse(String text) {
        return Choice.parse(UploadKind.class, "A kind of file", text);
    }

    /** Returns the kind that an empty database needs next. */
    Optional<UploadKind> following() {
        return switch (this) {
            case AUTHORITIES -> Optional.of(PRICES);
            case PRICES -> Optional.of(ALLOCATIONS);
            case ALLOCATIONS -> Optional.of(EPISODES);
            case EPISODES, MONTHLY, ESTABLISHMENTS -> Optional.empty();
        };
    }

    /** Says whether all councils share facts of this kind. */
    boolean isShared() {
        return switch (this) {
            case AUTHORITIES, PRICES, ESTABLISHMENTS -> true;
            case ALLOCATIONS, EPISODES, MONTHLY -> false;
        };
    }

    String title() {
        return title;
    }

    String purpose() {
        return purpose;
    }

    Headings headings() {
        return headings;
    }

    /** Says which headings its file has. */
    String words() {
        if (headings.optional().isEmpty()) {
            return "With the headings %s.".formatted(String.join(", ", headings.required()));
        }
        return "With the headings %s; and, where you have them, %s."
                .formatted(String.join(", ", headings.required()), String.join(", ", headings.optional()));
    }

    /** Returns the headings and a row below them. */
    String example() {
        return String.join(",", headings.all()) + "\n" + example;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
