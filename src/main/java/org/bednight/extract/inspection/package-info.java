/**
 * Looks at a council's own file and proposes a mapping for it: which row has the headings, and what each column is.
 *
 * <p>{@link org.bednight.extract.inspection.Inspector#inspect} finds the headings, guesses by the words of each heading and
 * by what the column holds, and asks where there are two answers.
 *
 * <p>Decided: a guess needs both, a heading that says what the column is and cells that fit it. Where two columns may be the
 * same, neither is proposed, and the mapping is not complete until somebody decides.
 *
 * <p>Decided: an answer repeats nothing about a child. Names, dates of birth and postcodes are only said to be there;
 * references are shown as a hash whose key is forgotten; headings that no guess rests on, names of sheets and words for
 * places that are not known are named by where they stand.
 */
@NullMarked
package org.bednight.extract.inspection;

import org.jspecify.annotations.NullMarked;
