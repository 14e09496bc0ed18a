/**
 * The audit record: who did what, when, with which file and from where.
 *
 * <pre>{@code
 * audit.record(AuditEvent.of(user, "make access token").withObject(id));
 * rows.check(null, 0).finding(); // The record is whole from row 1 to row 120.
 * }</pre>
 *
 * <p>{@link org.bednight.audit.AuditLog} adds rows, {@link org.bednight.audit.AuditRows} reads them. What is no change of facts is
 * recorded just after its answer, by {@link org.bednight.audit.AuditQueue}: who signed in, who was refused, and who was given what
 * {@link org.bednight.audit.Audited} marks.
 *
 * <p>Decided: nothing of a child is in it: no reference, no query of an address, no body, no reason that somebody typed.
 *
 * <p>Decided: of a change it names what has a name that nobody typed: the sector and first day of a price, the year of an allocation, the
 * month and sector of a total. Names of funders, what-ifs and mappings are not in it: an erasure replaces a child's reference in
 * these, and cannot in here. The data version leads to them.
 *
 * <p>Decided: the table {@code change} is the record of data versions, on which figures rest: one line for each change of facts,
 * with its reason and what it did, by the clock that publications state. A row here says that it happened, from where, and names
 * that version, so that neither repeats the other. What changes no facts is here alone.
 *
 * <p>Decided: what counts as given out. The files of publications count, for the public too, and whatever shows single children, as JSON
 * or on a page: episodes, open cases, the trace of a forecast, the check of the data. Figures of a whole authority do not, nor charts:
 * they are read all day, and name no child. A copy that the caller has already (304) is not given out again.
 *
 * <p>Decided: a sign-in is the first request of a session that this process sees: the session that the token names, or when its
 * person signed in, or the day on which it was issued. So nothing need be kept but in memory, and a session that goes on over a restart
 * is on record twice. An access token is used, on record, once a day.
 *
 * <p>Decided: refused is what is answered 401, 403, 429, and 404 because the caller does not see the authority. Of one address, 429 is on
 * record once a minute, and whatever is refused without a sign-in sixty times at once, then once a second: somebody who is not signed
 * in shall not fill the table, neither by what needs a sign-in (401) nor by a request that another site had sent (403).
 *
 * <p>Decided: of what a request names as an authority, only the code of one that is on record comes in here: what has that form
 * may as well be the reference of a child.
 *
 * <p>Decided: an admin of some authorities reads the rows of these. A change whose facts are all of one authority names it, whichever
 * way it came. Rows of none or several, such as a file with the episodes of all, are for admins who see all.
 *
 * <p>Decided: a change and its row are one transaction. A dry run, and a change that is refused or fails, store nothing and are not on
 * record. An import of a file that says nothing new is, without a data version.
 *
 * <p>Decided: the database numbers the rows and works out their hashes, under a lock that is held from there to the end of the
 * transaction, so no fault of the service can fork or forge the chain. The check works the hashes out a second time, in Java.
 *
 * <p>Decided: the check reads some thousand rows at a time, each time in a transaction of its own, and so does the file: a record of
 * millions takes no more memory than a short one, and nobody who writes waits. A check for which there is no time says how far
 * it came, and by which row and hash to go on.
 *
 * <p>Decided: in local mode the same is recorded, under the name {@code local}, but for sign-ins, since nobody signs in.
 *
 * <p>Limits: a process that is killed loses what waits to be written, for some milliseconds, or while the database cannot be reached:
 * sign-ins, refusals and what was given out, but no change. An orderly stop writes it first.
 *
 * <p>Limits: rows that are taken from the end leave a chain that is whole: keep the last hash elsewhere, and have the check look
 * for it. Who owns the database, as the superuser of the embedded one, can write the whole table anew.
 */
@NullMarked
package org.bednight.audit;

import org.jspecify.annotations.NullMarked;
