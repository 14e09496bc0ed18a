package org.bednight.publication.frozen;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;
import org.bednight.calendar.FinancialYear;
import org.bednight.language.Choice;

/** The forecast that was published. */
public final class FrozenForecast extends FrozenOutturn {

    FrozenForecast(JsonNode node, Place place) {
        super(node, place);
    }

    public AuthorityCode authority() {
        return AuthorityCode.parse(part("authority", Named::new).code());
    }

    public String authorityName() {
        return part("authority", Named::new).name();
    }

    public FinancialYear financialYear() {
        return FinancialYear.parse(text("financialYear"));
    }

    public LocalDate asAt() {
        return date("asAt");
    }

    /** Says whether the last night of the year is past: then there is nothing to project. */
    public boolean isYearOver() {
        return financialYear().isOverAt(asAt());
    }

    /** Returns the name of the model, such as {@code rolling-average}. */
    public String model() {
        return part("model", Named::new).name();
    }

    /** Finds the first night that the model learned from; a year that is over needs no model. */
    public Optional<LocalDate> findLearnedFrom() {
        return part("model", Named::new).findDate("from");
    }

    /** Finds the last night that the model learned from. */
    public Optional<LocalDate> findLearnedTo() {
        return part("model", Named::new).findDate("to");
    }

    /** Returns the budget in pounds; absent where no allocation is known. */
    public Figure budget() {
        return figure("budget");
    }

    public Place budgetPlace() {
        return place("budget");
    }

    /** Returns the outturn less the budget in pounds: positive is an overspend. */
    public Figure variance() {
        return figure("variance");
    }

    public Place variancePlace() {
        return place("variance");
    }

    /** Returns the variance in per cent of the budget. */
    public Figure variancePercent() {
        return figure("variancePercent");
    }

    public Place variancePercentPlace() {
        return place("variancePercent");
    }

    public Figure varianceToDate() {
        return figure("varianceToDate");
    }

    public Place varianceToDatePlace() {
        return place("varianceToDate");
    }

    /** Finds overspend, underspend or on-budget; there is none without a budget. */
    public Optional<String> findPosition() {
        return findText("position").map(Choice::hyphened);
    }

    public Place positionPlace() {
        return place("position");
    }

    /** Finds the position in sentences, which forms before headlines lack. */
    public Optional<String> findHeadline() {
        return findText("headline");
    }

    public Place headlinePlace() {
        return optionalPlace("headline");
    }

    /** Returns the children in the secure estate on the night of the as-at date. */
    public Figure openPlacements() {
        return figure("openPlacements");
    }

    public Place openPlacementsPlace() {
        return place("openPlacements");
    }

    public List<OfSector> sectors() {
        return list("sectors", OfSector::new);
    }

    public Place sectorsPlace() {
        return place("sectors");
    }

    public List<FrozenPeriod> periods() {
        return list("periods", FrozenPeriod::new);
    }

    /** Finds how likely each cost is; there is none where it could not be computed, or is withheld. */
    public Optional<FrozenRange> findRange() {
        return findPart("range", FrozenRange::new);
    }

    public Place rangePlace() {
        return optionalPlace("range");
    }

    /** Returns the chance of an overspend; absent without a range or a budget. */
    public Figure chanceOfOverspend() {
        return findRange().map(FrozenRange::probabilityOfOverspend).orElse(Figure.ABSENT);
    }

    public List<String> assumptions() {
        return texts("assumptions");
    }

    public Place assumptionsPlace() {
        return place("assumptions");
    }

    public List<String> warnings() {
        return texts("warnings");
    }

    public Place warningsPlace() {
        return place("warnings");
    }

    /** Returns the places of warnings, of the forecast and of its range. */
    public List<Place> warningPlaces() {
        return Stream.concat(Stream.of(warningsPlace()), findRange().map(FrozenRange::warningsPlace).stream())
                .toList();
    }

    /** Says whether the forecast counts open stays that nobody has confirmed, as forms before confirmations do not. */
    boolean countsStaysToConfirm() {
        return has("toConfirm");
    }

    public Place toConfirmPlace() {
        return optionalPlace("toConfirm");
    }

    private static final class Named extends FrozenPart {

        Named(JsonNode node, Place place) {
            super(node, place);
        }

        String code() {
            return text("code");
        }

        String name() {
            return text("name");
        }
    }
}
