package org.bednight.projection.headline;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bednight.forecast.stay.EpisodeModel;
import org.jspecify.annotations.Nullable;

/** Writes a year's position in sentences: what casts doubt on it first, then the position. */
public final class HeadlineWords {

    private final Function<BigDecimal, String> amount;

    /**
     * Returns words whose amounts look as {@code amount} writes them.
     *
     * @param amount writes pounds, such as {@code £1,739,619}
     */
    public HeadlineWords(Function<BigDecimal, String> amount) {
        this.amount = amount;
    }

    /** Returns an amount to the penny, whole pounds without pence, such as {@code £1,739,619} or {@code −£10,000.50}. */
    public static String exact(BigDecimal pounds) {
        boolean whole = pounds.stripTrailingZeros().scale() <= 0;
        var format = new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.UK));
        return (pounds.signum() < 0 ? "−£" : "£") + format.format(pounds.abs());
    }

    /** Returns the median where it stands first, then {@link #cautions} and {@link #statement}, as one text. */
    public String headline(YearPosition position) {
        var sentences = new ArrayList<String>();
        position.medianFirst().map(this::medianFirst).ifPresent(sentences::add);
        sentences.addAll(cautions(position));
        sentences.add(statement(position));
        return String.join(" ", sentences);
    }

    /** Returns the sentence of a median that stands before the outturn. */
    public String medianFirst(BigDecimal median) {
        return "Half of the outcomes cost no more than %s, the median, which stands first where a year has so few bed nights; the outturn that follows is the mean."
                .formatted(amount.apply(median));
    }

    /**
     * Lists what casts doubt on the outturn, a sentence each: the range falls on the other side of the budget, or the
     * outturn lies outside the 80 % range. Empty where nothing does.
     */
    public List<String> cautions(YearPosition position) {
        var cautions = new ArrayList<String>();
        if (position.isOnTheOtherSide()) {
            cautions.add(otherSide(position));
        }
        if (position.isBelowRange() || position.isAboveRange()) {
            cautions.add(outside(position));
        }
        return cautions;
    }

    private String otherSide(YearPosition position) {
        var variance = position.variance().orElseThrow();
        var chance = ChanceWords.of(position.chance().orElseThrow());
        if (position.isOfTotals()) {
            return "The model %s projects %s, but going by its past errors an overspend is %s."
                    .formatted(position.model(), withAmount(variance), chance);
        }
        return position.model().equals(EpisodeModel.NAME)
                ? "The mean and the median of the episode model disagree: the mean is %s, but an overspend is %s."
                        .formatted(withAmount(variance), chance)
                : "Two methods disagree: the model %s projects %s, but by the episode model an overspend is %s."
                        .formatted(position.model(), withAmount(variance), chance);
    }

    private String withAmount(BigDecimal variance) {
        return variance.signum() == 0
                ? "an outturn on budget"
                : "an %s of %s".formatted(YearPosition.word(variance), amount.apply(variance.abs()));
    }

    private String outside(YearPosition position) {
        var outturn = amount.apply(position.outturn());
        var where = position.isBelowRange() ? "below" : "above";
        if (position.isOfTotals()) {
            return "The outturn by the model %s, %s, lies %s the 80%% range that its past errors give%s."
                    .formatted(position.model(), outturn, where, bounds(position.range()));
        }
        return position.model().equals(EpisodeModel.NAME)
                ? "The mean of the episode model, %s, lies %s its 80%% range%s: a few outcomes are far from all others."
                        .formatted(outturn, where, bounds(position.range()))
                : "The outturn by the model %s, %s, lies %s the 80%% range of the episode model%s."
                        .formatted(position.model(), outturn, where, bounds(position.range()));
    }

    private String bounds(YearPosition.@Nullable Range range) {
        return range == null || range.low() == null || range.high() == null
                ? ""
                : ", %s to %s".formatted(amount.apply(range.low()), amount.apply(range.high()));
    }

    /** Returns the position in a sentence, such as {@code Projected overspend of £5 (10.0% of the budget): …}. */
    public String statement(YearPosition position) {
        var outturn = amount.apply(position.outturn());
        var budget = position.budget();
        if (budget == null) {
            return "Projected outturn of %s. No budget is on record.".formatted(outturn);
        }
        var variance = position.outturn().subtract(budget);
        if (variance.signum() == 0) {
            return "Projected on budget: an outturn of %s.".formatted(outturn);
        }
        return "Projected %s of %s%s: an outturn of %s against a budget of %s."
                .formatted(
                        YearPosition.word(variance),
                        amount.apply(variance.abs()),
                        position.variancePercent()
                                .map(percent -> " (%s)".formatted(PercentWords.of(percent, "the budget")))
                                .orElse(""),
                        outturn,
                        amount.apply(budget));
    }

    /** Returns in plain words which of the figures that a reader may take for the centre comes from which method. */
    public static String centres(String model) {
        return model.equals(EpisodeModel.NAME)
                ? "The headline outturn is the mean of the episode model: the average of all outcomes. Half of the outcomes cost less than the median."
                : "Two methods are at work. The headline outturn comes from the model %s. The median and the mean of the range come from the episode model, which follows the children who are in and those who may come: half of its outcomes cost less than the median, and the mean is the average of all its outcomes."
                        .formatted(model);
    }
}
