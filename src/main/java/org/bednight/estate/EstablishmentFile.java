package org.bednight.estate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.exchange.ExchangeFile;
import org.bednight.exchange.Headings;
import org.bednight.exchange.KeyText;
import org.bednight.exchange.Row;
import org.jspecify.annotations.Nullable;

/** The rows of an {@code establishments.csv}, read into establishments. */
public final class EstablishmentFile {

    /** The columns of a file to be imported. */
    public static final Headings HEADINGS =
            new Headings(List.of("urn", "postcode", "name", "sector"), List.of(), 5_000);

    private static final Pattern URN = Pattern.compile("[A-Z0-9]{5,10}");

    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d[A-Z]{2})");

    /** An establishment and the row that states it. */
    record Stated(Establishment establishment, Row row) {}

    private final List<Stated> stated = new ArrayList<>();

    private EstablishmentFile() {}

    /** @throws org.bednight.exchange.FaultyFile with all faults of all rows, what stands twice among them */
    static List<Stated> read(ExchangeFile file) {
        var read = new EstablishmentFile();
        file.rows().forEach(read::add);
        read.refuseTwice("name", Establishment::name);
        read.refuseTwice("urn", Establishment::urn);
        read.refuseTwice("postcode", Establishment::postcode);
        file.faults().throwIfAny();
        return read.stated;
    }

    /**
     * Reads a file without putting it on record.
     *
     * @throws org.bednight.exchange.FaultyFile with all faults of all rows
     */
    public static List<Establishment> list(ExchangeFile file) {
        return read(file).stream().map(Stated::establishment).toList();
    }

    private void add(Row row) {
        var urn = row.optional("urn", EstablishmentFile::urn);
        var postcode = row.optional("postcode", EstablishmentFile::postcode);
        var name = row.required("name", KeyText::of);
        var sector = row.required("sector", Sector::parse, Sector::usualForm);
        if (row.text("urn").isEmpty() && row.text("postcode").isEmpty()) {
            row.fault("urn", "a URN, a postcode, or both, by which files name the establishment");
        } else if (name != null && sector != null && (urn != null || postcode != null)) {
            stated.add(new Stated(new Establishment(name, sector, urn, postcode), row));
        }
    }

    private static String urn(String text) {
        var urn = text.toUpperCase(Locale.ROOT);
        if (!URN.matcher(urn).matches()) {
            throw new IllegalArgumentException("a social care URN of 5 to 10 letters and digits, as 1234567");
        }
        return urn;
    }

    private static String postcode(String text) {
        var parts = POSTCODE.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) {
            throw new IllegalArgumentException("a postcode of the United Kingdom, as LS16 8EB");
        }
        return parts.group(1) + " " + parts.group(2);
    }

    /** What a column holds; empty cells may stand in many rows. */
    private interface Property {
        @Nullable
        String of(Establishment establishment);
    }

    private void refuseTwice(String column, Property property) {
        Map<String, Row> first = new HashMap<>();
        for (var each : stated) {
            var text = property.of(each.establishment());
            var earlier = text == null ? null : first.putIfAbsent(KeyText.ignoringCase(text), each.row());
            if (earlier != null) {
                each.row().fault(column, "a %s once; line %d has it too".formatted(column, earlier.line()));
            }
        }
    }
}
