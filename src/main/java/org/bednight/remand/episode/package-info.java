/**
 * Remands as they are known: the episodes of children, the placements in them, and the nights of those that are charged.
 *
 * <p>{@link org.bednight.remand.episode.RemandHistory} holds those of an authority in one data version; an {@link
 * org.bednight.remand.episode.Episode} is one remand of one child, and a {@link org.bednight.remand.episode.Stay} the
 * charged nights of one of its placements up to a date.
 *
 * <p>Limits: values alone, without a database. The night from which on a child is no longer charged is handed in with the
 * episode. Who is not known to have left is taken to be still in, whatever the date.
 */
@NullMarked
package org.bednight.remand.episode;

import org.jspecify.annotations.NullMarked;
