/**
 * Which open stays somebody has to look at, because the child may have left long ago, and the record that somebody did.
 *
 * <p>{@link org.bednight.remand.confirmation.Confirmations} gives what is known of an authority's open stays in one data
 * version; {@link org.bednight.remand.confirmation.OpenStayRecord} says why somebody must confirm an episode.
 *
 * <p>Decided: an import that lists an episode again without an end is no confirmation. A case system repeats a stay that
 * nobody closed each month. Only a confirmation says that somebody has looked.
 *
 * <p>Decided: a confirmation names the last night on which the child is known to have been in custody, not the day of the
 * check. Nights are unconfirmed from the next one on, or from admission. It changes no figure.
 */
@NullMarked
package org.bednight.remand.confirmation;

import org.jspecify.annotations.NullMarked;
