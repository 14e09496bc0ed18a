/**
 * Forecasts frozen with what they rest on, and the board papers that are made of them.
 *
 * <p>{@link org.bednight.publication.Publications} freezes a forecast under a number such as {@code 2018-19 P02 v1}; all
 * papers, tables and charts, which {@link org.bednight.publication.export} gives out, are made of the frozen bytes, never
 * of the facts of the day. {@link org.bednight.publication.movement} says why a figure moved from one publication to
 * another, {@link org.bednight.publication.style} how an authority writes it.
 *
 * <p>Decided: a publication is stored as the bytes that were published, not as JSON that a database may write anew, and
 * the database refuses to change or delete it; it can be withdrawn with a reason. The house style of the day, the
 * activity and the movement since the previous publication are frozen with it, so that a paper made later is the same
 * paper. A publication is a change in the audit log and has a data version of its own, though it alters no fact; the
 * forecast in it is of the version before.
 */
@NullMarked
package org.bednight.publication;

import org.jspecify.annotations.NullMarked;
