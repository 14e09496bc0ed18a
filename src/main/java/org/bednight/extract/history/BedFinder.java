package org.bednight.extract.history;

import java.util.regex.Pattern;
import org.bednight.estate.Establishment;
import org.bednight.estate.Sector;
import org.jspecify.annotations.Nullable;

/** Finds out whether the placement of a remand row is a bed of the secure estate, and of which sector. */
final class BedFinder {

    private static final String SECURE_HOME = "K1";
    private static final String YOUNG_OFFENDER_INSTITUTION = "R5";

    private static final Pattern TEMPORARY = Pattern.compile("T[0-4]");

    /** The codes of the SSDA903 return, of this year or earlier ones. */
    private static final Pattern KNOWN = Pattern.compile("A[3-6]|H5|K[1-3]|P[1-3]|R[1-5]|S1|T[0-4]|U[1-6]|Z1");

    /** What returns state for a placement that has no URN. */
    private static final Pattern NOT_APPLICABLE = Pattern.compile("[Xx]+");

    private final Doubts doubts;

    BedFinder(Doubts doubts) {
        this.doubts = doubts;
    }

    /** Returns the bed of a remand row; null where it is none. */
    @Nullable
    Bed find(CareRow row) {
        var place = row.place();
        var site = row.establishment();
        if (isTemporary(row)) {
            return null;
        }
        if (row.sector() != null) {
            return new Bed(row, row.sector(), site == null ? null : site.name(), false);
        }
        var sector = sectorOf(place);
        if (site != null) {
            return sector == null
                    ? findAt(site, row)
                    : atSite(site, row, isYoi(place) != (site.sector() == Sector.YOI));
        }
        if (sector == null) {
            doubtUnlessKnown(row);
            return null;
        }
        if (!row.urn().isEmpty() && !NOT_APPLICABLE.matcher(row.urn()).matches()) {
            doubt(
                    row,
                    "URN %s, which is not among the establishments. By its placement %s it was read as %s; if it is a secure training centre or a secure school, add it at /api/v1/establishments."
                            .formatted(shown(row.urn()), place, sector));
        }
        return new Bed(row, sector, null, sector == Sector.LASCH);
    }

    /**
     * Returns the bed of a row whose code is of no secure place. A URN says where the child is; a postcode may be that of
     * neighbours, so the code counts before it.
     */
    private @Nullable Bed findAt(Establishment site, CareRow row) {
        boolean byUrn = site.urn() != null && site.urn().equalsIgnoreCase(row.urn());
        if (byUrn || !KNOWN.matcher(row.place()).matches()) {
            return atSite(site, row, true);
        }
        doubt(
                row,
                "placement %s and the postcode of %s, which is of the sector %s. The row was set aside by its placement; if the child was there, state the URN, or K1 or R5."
                        .formatted(row.place(), site.name(), site.sector()));
        return null;
    }

    private Bed atSite(Establishment site, CareRow row, boolean inDoubt) {
        if (inDoubt) {
            doubt(
                    row,
                    "%s, but %s, by its URN or postcode, is of the sector %s. It was read as %s."
                            .formatted(placement(row), site.name(), site.sector(), site.sector()));
        }
        return new Bed(row, site.sector(), site.name(), site.sector() == Sector.LASCH);
    }

    /** What stands in the column of placements may be anything. */
    private static String placement(CareRow row) {
        return KNOWN.matcher(row.place()).matches() ? "placement " + row.place() : "no placement code that is known";
    }

    static boolean isTemporary(CareRow row) {
        return TEMPORARY.matcher(row.place()).matches();
    }

    static boolean isYoi(String place) {
        return place.equals(YOUNG_OFFENDER_INSTITUTION);
    }

    private static @Nullable Sector sectorOf(String place) {
        return switch (place) {
            case SECURE_HOME -> Sector.LASCH;
            case YOUNG_OFFENDER_INSTITUTION -> Sector.YOI;
            default -> null;
        };
    }

    private void doubtUnlessKnown(CareRow row) {
        if (!KNOWN.matcher(row.place()).matches()) {
            doubt(row, "no placement code that is known. The row was set aside.");
        }
    }

    private void doubt(CareRow row, String what) {
        doubts.add(row.origin(), row.child(), "The remand row has " + what);
    }

    /** What stands in the column of URNs may be anything. */
    private static String shown(String urn) {
        return urn.matches("[A-Za-z]{0,2}\\d{5,8}") ? urn : "of another form";
    }
}
