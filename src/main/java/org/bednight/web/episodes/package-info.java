/**
 * Pages of single remand episodes: listed for one authority, added, corrected, confirmed and retired.
 *
 * <p>{@link org.bednight.web.episodes.EpisodePage} is where to start; {@link org.bednight.web.episodes.EpisodeForm} holds
 * the form.
 *
 * <p>Decided: an episode is asked for in the body of a request, never in its address, so that no reference gets into a
 * log, a bookmark or the history of a browser. No page with references is stored on the way.
 *
 * <p>Decided: the form takes an 18th birthday but never shows one. Left empty, that on record stays.
 */
@NullMarked
package org.bednight.web.episodes;

import org.jspecify.annotations.NullMarked;
