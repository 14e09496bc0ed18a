/**
 * What the service holds of children, for how long, and how it is taken from the record again.
 *
 * <p>{@link org.bednight.retention.Retention} reduces the episodes of children whose last remand ended so many years ago, and
 * erases one child's record on request; {@link org.bednight.retention.ChildRecords} gives out all about one child. {@code
 * src/DATA.md} says in words what is held, for how long, and what remains.
 *
 * <pre>{@code
 * var tried = retention.reduce(authority, Removal.tried());
 * retention.reduce(authority, Removal.of("retention schedule 4.2", tried.tag()));
 * }</pre>
 *
 * <p>Decided: rows are reduced in place, in all their versions: sectors, nights and versions stay, and references become numbers
 * drawn at random of which no list is kept. So every forecast of the past, and every publication, comes out again. The order
 * of the episodes of one day stays too, since the episode model draws in it.
 *
 * <p>Decided: a child's episodes are reduced together, once the last of them is due. Reduced one by one, an early and a late
 * remand of one child would become two children, and the counts of children in past reports others.
 *
 * <p>Decided: of an 18th birthday the day stays where it lies before the end of the financial year after the release, since
 * forecasts of these two years ended at it. Of an offence stays its group, from which lengths of stay are learned.
 *
 * <p>Decided: this package alone alters rows of other features' tables, in SQL: one place knows each column that may hold a
 * reference, and a test holds it against the catalogue of the database.
 *
 * <p>Limits: the database's own files hold rows as they were until it has cleaned up behind itself, and backups until they are
 * overwritten. A publication is never altered: the answers name those that hold a reference.
 */
@NullMarked
package org.bednight.retention;

import org.jspecify.annotations.NullMarked;
