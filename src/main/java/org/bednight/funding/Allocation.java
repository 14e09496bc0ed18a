package org.bednight.funding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.exchange.KeyText;
import org.bednight.language.Choice;
import org.bednight.money.Money;
import org.bednight.rest.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What a funder gives for a year of remand costs.
 *
 * @param funder such as {@code Youth Justice Board remand grant}; 1 to 200 characters, compared by {@link #funderKey}
 * @param knownFrom the day from which the amount is known; null: it always was
 * @param source where the amount was read
 */
public record Allocation(
        AuthorityCode authority,
        FinancialYear year,
        String funder,
        Money amount,
        Status status,
        @Nullable LocalDate knownFrom,
        @Nullable String source) {

    /** How firm an allocation is; the budget counts both. */
    public enum Status {
        PROVISIONAL,
        CONFIRMED;

        /**
         * Reads a status.
         *
         * @throws IllegalArgumentException if the text is neither {@code provisional} nor {@code confirmed}
         */
        public static Status parse(String text) {
            return Choice.find(Status.class, text)
                    .orElseThrow(() -> new IllegalArgumentException("An allocation's status is %s%s, but was '%s'"
                            .formatted(Choice.list(Status.class), hint(text), text)));
        }

        /** Finds how {@link #parse} reads a status that has capital letters. */
        public static Optional<String> usualForm(String text) {
            return Arrays.stream(values())
                    .map(Status::toString)
                    .filter(text.strip()::equalsIgnoreCase)
                    .findFirst();
        }

        private static String hint(String text) {
            return usualForm(text)
                    .map(status -> " (write '%s' as %s)".formatted(text.strip(), status))
                    .orElse("");
        }

        @Override
        public String toString() {
            return this == PROVISIONAL ? "provisional" : "confirmed";
        }
    }

    static final int LONGEST_NAME = 200;

    public Allocation {
        funder = PlainText.required("A funder's name", funder, LONGEST_NAME);
        source = PlainText.optional("An allocation's source", source, 500);
    }

    boolean knownBy(LocalDate date) {
        return knownFrom == null || !knownFrom.isAfter(date);
    }

    /** Returns the key of the funder: the same for each spelling of the name, in any case. */
    public String funderKey() {
        return funderKey(funder);
    }

    /** Returns the same of any name of a funder. */
    public static String funderKey(String name) {
        return KeyText.ignoringCase(name);
    }

    Allocation withFunder(String spelling) {
        return new Allocation(authority, year, spelling, amount, status, knownFrom, source);
    }

    /** Returns what the allocation is known by: a second one of the same key takes its place. */
    public Key key() {
        return new Key(authority, year, funder, knownFrom);
    }

    /**
     * What an allocation is known by.
     *
     * @param funder of any spelling; the key holds the one that all spellings have in common
     */
    public record Key(
            AuthorityCode authority,
            FinancialYear year,
            String funder,
            @Nullable LocalDate knownFrom) {

        public Key {
            funder = funderKey(funder);
        }
    }
}
