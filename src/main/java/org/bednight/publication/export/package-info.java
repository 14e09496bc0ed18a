/**
 * A publication's files and charts, for those who may see small numbers and for everybody.
 *
 * <p>{@link org.bednight.publication.export.Exports} makes each form of the frozen bytes, by {@link
 * org.bednight.publication.paper} and {@link org.bednight.publication.sheet}; for the public, of what {@link
 * org.bednight.publication.disclosure} leaves of them.
 *
 * <p>Limits: no file is kept; each is made anew whenever it is asked for.
 */
@NullMarked
package org.bednight.publication.export;

import org.jspecify.annotations.NullMarked;
