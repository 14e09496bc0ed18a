/**
 * The second lock: the database itself shows and takes only the rows of the authorities that the caller sees.
 *
 * <pre>{@code
 * QuarkusTransaction.requiringNew().call(query); // sees the caller's rows, whatever the query asks for
 * across.read(Crossing.POOL, () -> histories.list(version)); // sees all, for a reason that is named
 * }</pre>
 *
 * <p>{@link org.bednight.security.rows.StatedView} states at the start of each transaction whose rows it sees, where a
 * connection leaves the pool: nothing of the service gets one another way. {@link org.bednight.security.rows.AcrossAuthorities}
 * is the one door through which rows of other authorities are read; {@code DoorsTest} lists who goes through it.
 * What is held in memory of one authority asks {@link org.bednight.security.rows.RowView} before it is given out.
 *
 * <p>Decided, table by table ({@code V15__row_security.sql}, and the comments of the tables): what names an authority belongs
 * to it (placements, monthly totals, confirmations, allocations, publications, house styles, scenarios with their runs, mappings
 * and keys). A change belongs to its authority and to who made it, a row of the audit record to its authority, those of none or
 * several to who sees all; an access token to who made it. Names of authorities, prices, establishments and sectors are
 * everybody's to read, and so is which data version stands. Prices and establishments are written by who sees all, an authority
 * by who sees it.
 *
 * <p>Decided: the setting ends with the transaction. A connection that goes back to the pool takes nothing with it, and one that
 * is used without a transaction sees no rows.
 *
 * <p>Decided: what is in memory of an authority that the caller does not see is not given out, and nothing that was read for that
 * caller is kept: the database is asked, and shows nothing. So no answer depends on who asked before.
 *
 * <p>Decided: row security binds the owner of the tables too, so that a database with one role has it. Migrations see all rows
 * ({@code beforeEachMigrate.sql}).
 *
 * <p>Decided: what is learned from all authorities (lengths of stay, the level of arrivals) is used in the forecast of each and
 * shown as a figure of all. Counts of the children of all are shown rounded only ({@code PooledCount} of the forecast): among
 * few authorities somebody could otherwise read off, as-at date by as-at date, when another's only child came or left.
 *
 * <p>Limits: roles are checked by the service alone. Whoever can send statements of their own to the database in the name of the
 * service can state another view: this lock is for what a check forgets, not for statements that are smuggled in.
 */
@NullMarked
package org.bednight.security.rows;

import org.jspecify.annotations.NullMarked;
