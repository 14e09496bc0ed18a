package org.bednight.extract.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.bednight.estate.Establishment;
import org.bednight.estate.Sector;
import org.bednight.extract.table.FileLine;
import org.bednight.remand.episode.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A row of a child's history: one legal status and one placement, from one day to another.
 *
 * @param origin where it stands
 * @param end the day on which the next one may start; null while it lasts
 * @param legalStatus a code, J1 for a remand
 * @param place the code of the kind of placement, such as K1
 * @param urn of the placement, empty where none is stated
 * @param establishment that the URN or the postcode means; null where neither is known
 * @param reason why it starts, a code such as S or P; empty where none is stated
 * @param sector where the row names a sector of the secure estate itself; null where its codes say what it is
 */
public record CareRow(
        FileLine origin,
        Reference child,
        LocalDate start,
        @Nullable LocalDate end,
        String legalStatus,
        String place,
        String urn,
        @Nullable Establishment establishment,
        String reason,
        @Nullable Sector sector) {

    /** The code of a placement that is none in the secure estate. */
    public static final String ELSEWHERE = "Z1";

    /** The code of a temporary placement, of whatever kind. */
    public static final String TEMPORARY = "T0";

    /** Why a row starts with a new legal status, whether or not the child was looked after before. */
    public static final String NEW_STATUS = "L";

    /** The legal status of a child on remand. */
    public static final String REMAND = "J1";

    static final Comparator<CareRow> BY_TIME = Comparator.comparing(CareRow::start)
            .thenComparing(CareRow::endOrNever)
            .thenComparing(row -> row.origin().file())
            .thenComparing(row -> row.origin().line());

    /** Makes a row whose codes say what its placement is. */
    public CareRow(
            FileLine origin,
            Reference child,
            LocalDate start,
            @Nullable LocalDate end,
            String legalStatus,
            String place,
            String urn,
            @Nullable Establishment establishment,
            String reason) {
        this(origin, child, start, end, legalStatus, place, urn, establishment, reason, null);
    }

    boolean isRemand() {
        return legalStatus.equals(REMAND);
    }

    LocalDate endOrNever() {
        return end == null ? LocalDate.MAX : end;
    }

    boolean hasNoNight() {
        return start.equals(end);
    }

    /** Says whether both have a night in common. */
    boolean overlaps(CareRow other) {
        return !hasNoNight()
                && !other.hasNoNight()
                && start.isBefore(other.endOrNever())
                && other.start.isBefore(endOrNever());
    }

    /** Says whether the legal status began before the row, or may have, since no reason is stated. */
    boolean mayContinueStatus() {
        return reason.isEmpty() || reason.equals("P") || reason.equals("T");
    }

    /** Says whether both state the same status in the same placement, whatever their ends. */
    boolean isLike(CareRow other) {
        return legalStatus.equals(other.legalStatus)
                && place.equals(other.place)
                && urn.equals(other.urn)
                && sector == other.sector
                && Objects.equals(establishment, other.establishment);
    }
}
