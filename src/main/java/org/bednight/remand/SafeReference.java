package org.bednight.remand;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.InvalidRecord;

/**
 * Whether a reference may be made of a name or a date of birth. It is asked of what is stated only: what is on record
 * already can be read and retired whatever it looks like.
 */
final class SafeReference {

    static final String EXPECTED =
            "a reference that is made of no name and no date of birth, as C-0012: number the children from 1, and keep the list of names elsewhere. If your case numbers look like this, set BEDNIGHT_REMAND_ANY_REFERENCE to true";

    /** Eight digits alone or after letters, or six after two letters or more, as initials and a date of birth. */
    private static final Pattern DIGITS_AFTER_LETTERS = Pattern.compile("([A-Za-z]*)[-_/.]?(\\d{8}|\\d{6})[A-Za-z]?");

    /** A capital and small letters, once or more, and then a number. */
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("([A-Z][a-z]{2,}[-_/.]?)+\\d{1,4}");

    private static final int YEAR_DIGITS = 8;

    private SafeReference() {}

    /** Notes a fault for each reference of {@code submission} that looks like a name or a date. */
    static void check(Submission submission) {
        for (var placement : submission.placements()) {
            BiConsumer<String, Reference> look = (column, reference) -> {
                if (isPersonal(reference.value())) {
                    submission.fault(placement.line(), column, EXPECTED);
                }
            };
            look.accept("episode", placement.key().episode());
            look.accept("child", placement.child());
        }
    }

    /**
     * Refuses an episode with such a reference.
     *
     * @throws org.bednight.problem.Problem that names it
     */
    static void refuseIn(EpisodeSubmission submission) {
        refuse("episode", submission.key().episode());
        submission.placements().forEach(placement -> refuse("child", placement.child()));
    }

    private static void refuse(String property, Reference reference) {
        if (isPersonal(reference.value())) {
            throw InvalidRecord.of("%s: expected %s, but was '%s'".formatted(property, EXPECTED, reference));
        }
    }

    static boolean isPersonal(String reference) {
        var digits = DIGITS_AFTER_LETTERS.matcher(reference);
        boolean date = digits.matches()
                && (digits.group(2).length() == YEAR_DIGITS || digits.group(1).length() > 1)
                && isDate(digits.group(2));
        return date || NAME_AND_NUMBER.matcher(reference).matches();
    }

    /** Says whether the digits are a day of a child's life, the year first or last. */
    private static boolean isDate(String digits) {
        int year = digits.length() - 4;
        return isDay(digits.substring(0, year), digits.substring(year, year + 2), digits.substring(year + 2))
                || isDay(digits.substring(4), digits.substring(2, 4), digits.substring(0, 2));
    }

    private static boolean isDay(String year, String month, String day) {
        if (year.length() == 4 && !year.matches("(19|20)\\d\\d")) {
            return false;
        }
        try {
            int number = Integer.parseInt(year);
            LocalDate.of(number < 100 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day));
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
