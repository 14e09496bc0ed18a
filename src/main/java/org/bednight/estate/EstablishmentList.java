package org.bednight.estate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The establishments that were known in one data version, found by what files call them. Immutable. */
public final class EstablishmentList {

    private final List<Establishment> rows;
    private final Map<String, Establishment> byUrn = new HashMap<>();
    private final Map<String, Establishment> byPostcode = new HashMap<>();
    private final Map<String, Establishment> byName = new HashMap<>();

    private EstablishmentList(List<Establishment> rows) {
        this.rows = List.copyOf(rows);
        for (var row : rows) {
            if (row.urn() != null) {
                byUrn.put(letters(row.urn()), row);
            }
            if (row.postcode() != null) {
                byPostcode.put(letters(row.postcode()), row);
            }
            byName.put(row.key(), row);
        }
    }

    /** Returns a list in which a later row with the same URN or postcode comes before an earlier one. */
    public static EstablishmentList of(List<Establishment> rows) {
        return new EstablishmentList(rows);
    }

    /** Returns the establishments in the order of their names. */
    public List<Establishment> rows() {
        return rows;
    }

    /** Finds the establishment with a social care URN. */
    public Optional<Establishment> findByUrn(String urn) {
        return Optional.ofNullable(byUrn.get(letters(urn)));
    }

    /** Finds the establishment with a postcode, however it is spaced. */
    public Optional<Establishment> findByPostcode(String postcode) {
        return Optional.ofNullable(byPostcode.get(letters(postcode)));
    }

    /** Finds the establishment with a name, whatever its case. */
    public Optional<Establishment> findByName(String name) {
        return Optional.ofNullable(byName.get(Establishment.key(name)));
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
