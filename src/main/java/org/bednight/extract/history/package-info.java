/**
 * The history of a council's looked-after children, and the remands that it holds.
 *
 * <p>{@link org.bednight.extract.history.CareHistory} keeps each row of several files once; {@link
 * org.bednight.extract.history.Remands} finds in it the remands, their placements in the secure estate, and what is set
 * aside; {@link org.bednight.extract.history.RecordedRemand} joins a remand with what is on record of it.
 *
 * <p>Decided: legal status J1 in a placement with the URN or postcode of an establishment, or with R5 or K1, is youth
 * detention accommodation. J1 in a temporary placement (T0 to T4) or anywhere else is not charged and set aside.
 *
 * <p>Decided: J1 rows of a child that follow on the same day are one remand, whatever the placement. An episode is named
 * by the child and a number, as 100022-R1; a remand that is on record keeps its name, so that files may come in any order.
 *
 * <p>Decided: where two files state a row differently, the file with the later dates counts, and so does the record where
 * it knows of days after the last one of the files. Both are doubts that the report lists.
 *
 * <p>Decided: a child who was born on 29 February turns 18 on 1 March.
 */
@NullMarked
package org.bednight.extract.history;

import org.jspecify.annotations.NullMarked;
