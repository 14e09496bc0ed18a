package org.bednight.forecast;

import java.util.List;
import java.util.regex.Pattern;

/** The part of the record over which a rolling average is taken: so many complete months, or the year to date. */
public sealed interface Window {

    /** The window of a council's usual rolling average, twelve months. */
    Window YEAR = new Months(12);

    /** The nights from the 1 April on or before the last night on record, part month included. */
    Window YEAR_TO_DATE = new YearToDate();

    /** Returns the window of the last {@code months} complete months, from 1 to 60. */
    static Window ofMonths(int months) {
        return new Months(months);
    }

    /**
     * Reads the form that a window writes: {@code 12} or {@code ytd}.
     *
     * @throws InvalidSetting if the text is neither a whole number from 1 to 60 nor {@code ytd}
     */
    static Window parse(String text) {
        if (text.equals("ytd")) {
            return YEAR_TO_DATE;
        }
        return Months.parse(text, Months.EXPECTED + ", or ytd for the year to date");
    }

    /**
     * The last complete months.
     *
     * @param months how many, from 1 to 60
     */
    record Months(int months) implements Window {

        private static final Pattern FORM = Pattern.compile("\\d{1,4}");

        private static final String EXPECTED = "a whole number of months from 1 to 60";

        public Months {
            if (months < 1 || months > 60) {
                throw new InvalidSetting("window", Integer.toString(months), EXPECTED);
            }
        }

        /**
         * Reads a number of months.
         *
         * @throws InvalidSetting if the text is not a whole number from 1 to 60
         */
        public static Months parse(String text) {
            return parse(text, EXPECTED);
        }

        private static Months parse(String text, String expected) {
            int months = FORM.matcher(text).matches() ? Integer.parseInt(text) : 0;
            if (months < 1 || months > 60) {
                throw new InvalidSetting("window", text, expected);
            }
            return new Months(months);
        }

        /** Returns the sentence that says so where only {@code onRecord} complete months can be used, else none. */
        public List<String> shortfall(int onRecord) {
            if (onRecord >= months) {
                return List.of();
            }
            return List.of("The window asked for is %s, but the record holds %s: the average is over %s."
                    .formatted(
                            counted(months, "month"),
                            counted(onRecord, "complete month"),
                            onRecord == 1 ? "it" : "these"));
        }

        private static String counted(int number, String noun) {
            return number == 1 ? "1 " + noun : number + " " + noun + "s";
        }

        @Override
        public String toString() {
            return Integer.toString(months);
        }
    }

    /** The year to date. */
    record YearToDate() implements Window {

        @Override
        public String toString() {
            return "ytd";
        }
    }
}
