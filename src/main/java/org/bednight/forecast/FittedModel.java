package org.bednight.forecast;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.bednight.calendar.DateRange;

/** A model that has learned from one history, and expects the nights after it. Immutable. */
public interface FittedModel {

    /** Returns the nights from which the model has learned. */
    DateRange learnedFrom();

    /**
     * Returns the expected number of children per night, exact and never negative, of each month from that of the
     * first night after the history on. The first element is for the rest of a month that the history has begun.
     *
     * @param months how many months to expect, zero or more
     */
    List<BigFraction> expect(int months);

    /**
     * Returns what a reader of the forecast has to know of this fit beyond the model's name and settings, each as a
     * sentence, such as that the record is shorter than the window asked for; none where all is as asked.
     */
    default List<String> assumptions() {
        return List.of();
    }
}
