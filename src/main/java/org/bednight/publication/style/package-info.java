/**
 * How an authority writes its papers: what it calls things, in what amounts it prints, from when on it is red.
 *
 * <p>{@link org.bednight.publication.style.HouseStyles} holds the {@link org.bednight.publication.style.HouseStyle} that
 * each authority has stated; {@link org.bednight.publication.style.Wording} writes figures and dates in it, and {@link
 * org.bednight.publication.style.ReadersWords} words the sentences of a forecast for a board.
 *
 * <p>Limits: only the style of today is kept here. That of a publication was frozen with it.
 */
@NullMarked
package org.bednight.publication.style;

import org.jspecify.annotations.NullMarked;
