package org.bednight.estate;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A sector of the secure estate: what the price of a bed night depends on. The order is that of every table.
 *
 * @see <a href="https://www.legislation.gov.uk/uksi/2013/507">S.I. 2013/507, regulation 3</a>
 */
public enum Sector {
    /** Local authority secure children's home, which statute and statistics now also call SCH. */
    LASCH,
    /** Secure training centre. */
    STC,
    /** Young offender institution. */
    YOI,
    /** Secure school, from 2024; it has an amount of its own, and no price is borrowed for it from LASCH. */
    SECURE_SCHOOL;

    /** Names by their letters alone, in the singular. */
    private static final Map<String, Sector> OTHER_NAMES = Map.ofEntries(
            Map.entry("lasch", LASCH),
            Map.entry("sch", LASCH),
            Map.entry("securechildrenshome", LASCH),
            Map.entry("securechildrenhome", LASCH),
            Map.entry("localauthoritysecurechildrenshome", LASCH),
            Map.entry("localauthoritysecurechildrenhome", LASCH),
            Map.entry("securehome", LASCH),
            Map.entry("stc", STC),
            Map.entry("securetrainingcentre", STC),
            Map.entry("yoi", YOI),
            Map.entry("youngoffenderinstitution", YOI),
            Map.entry("youngoffendersinstitution", YOI),
            Map.entry("secureschool", SECURE_SCHOOL));

    /**
     * Reads a sector's code; {@code SCH} is read as LASCH.
     *
     * @throws IllegalArgumentException if there is no such sector
     */
    public static Sector parse(String text) {
        return switch (text) {
            case "LASCH", "SCH" -> LASCH;
            case "STC" -> STC;
            case "YOI" -> YOI;
            case "SECURE_SCHOOL" -> SECURE_SCHOOL;
            default ->
                throw new IllegalArgumentException(
                        "A sector is LASCH (or SCH), STC, YOI or SECURE_SCHOOL%s, but was '%s'"
                                .formatted(hint(text), text));
        };
    }

    /** Finds the sector that a name means, such as {@code Secure Children's Home} or {@code HMYOI}. */
    public static Optional<Sector> find(String name) {
        var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceFirst("^hm(?=yoi)", "");
        return Optional.ofNullable(OTHER_NAMES.get(letters.replaceFirst("s$", "")));
    }

    /** Finds how {@link #parse} reads a sector that has another usual name. */
    public static Optional<String> usualForm(String text) {
        return find(text).map(Sector::name);
    }

    /** Returns how to write a sector that is named otherwise, in brackets after a blank; else nothing. */
    private static String hint(String text) {
        return find(text)
                .map(code -> " (write '%s' as %s)".formatted(text.strip(), code))
                .orElse("");
    }
}
