package org.bednight.estate;

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
                        "A sector is LASCH (or SCH), STC, YOI or SECURE_SCHOOL, but was '" + text + "'");
        };
    }
}
