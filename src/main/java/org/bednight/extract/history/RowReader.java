package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.extract.table.ExtractRow;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/** Reads cells that all forms of extracts have: who a child is, and which site a placement is in. */
public final class RowReader {

    private static final String EXPECTED =
            "an identifier of letters and digits that may serve as a reference, as 100022. What looks like a name or a date of birth is not stored: number the children, or, if your case numbers look like this, set BEDNIGHT_REMAND_ANY_REFERENCE to true";

    private static final Pattern WORDED_CODE = Pattern.compile("([A-Z]\\d{1,2}[A-Z]?)[ :–-].*");

    private final EstablishmentList establishments;
    private final Predicate<Reference> refused;

    /** @param refused whether a reference may be made of a name or a date of birth */
    public RowReader(EstablishmentList establishments, Predicate<Reference> refused) {
        this.establishments = establishments;
        this.refused = refused;
    }

    /** Reads the identifier of a child as its reference; null, which is a fault, where it cannot be one. */
    public @Nullable Reference child(ExtractRow row, String column) {
        var text = row.required(column, "the identifier of a child; the cell is empty");
        if (text == null) {
            return null;
        }
        var reference = findChild(text).orElse(null);
        if (reference == null) {
            row.fault(column, EXPECTED);
        }
        return reference;
    }

    /** Finds the reference that an identifier makes; empty where it cannot be one. */
    public Optional<Reference> findChild(String identifier) {
        try {
            return Optional.of(Reference.parse(identifier)).filter(reference -> !refused.test(reference));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Finds the establishment by its URN, or else by its postcode, of which nothing else is kept. */
    public @Nullable Establishment establishment(ExtractRow row, String urn, String postcode) {
        return establishments
                .findByUrn(row.text(urn))
                .or(() -> establishments.findByPostcode(row.text(postcode)))
                .orElse(null);
    }

    /** Reads a code, in capitals whatever its case; words behind it are passed over, as in {@code K1 - Secure unit}. */
    public static String code(ExtractRow row, String column) {
        var text = row.text(column).toUpperCase(Locale.ROOT);
        var worded = WORDED_CODE.matcher(text);
        return worded.matches() ? worded.group(1) : text;
    }

    /** Says whether a row ends on or after the day on which it starts; if not, it is a fault. */
    public static boolean inOrder(ExtractRow row, LocalDate start, @Nullable LocalDate end, String column) {
        if (end == null || !end.isBefore(start)) {
            return true;
        }
        row.fault(column, "a day on or after that of the start, %s".formatted(start));
        return false;
    }
}
