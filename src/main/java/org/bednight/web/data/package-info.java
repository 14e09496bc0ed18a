/**
 * Pages by which facts are put on record: files are tried first and confirmed then, single records are added, corrected
 * and retired.
 *
 * <p>A page calls the services that the endpoints call. A record that is typed into a form is a row of a file, so that
 * its rules, and the words for its faults, are those of files.
 *
 * <p>Decided: a file that was tried is held in memory until it is confirmed, for a quarter of an hour at most and within
 * a share of what the service holds. Sent twice, a large file would take twice as long, and its text would stand in the
 * page. Where it is held no longer, the page says so, and the file is chosen again.
 *
 * <p>Decided: an address names a file by a random key, which says nothing about a child.
 */
@NullMarked
package org.bednight.web.data;

import org.jspecify.annotations.NullMarked;
