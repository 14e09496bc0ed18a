/**
 * The audit record: who did what, when, with which file and from where.
 *
 * <pre>{@code
 * audit.record(AuditEvent.of(user, "make access token").withObject(id));
 * rows.check(null).finding(); // The record is whole from row 1 to row 120.
 * }</pre>
 *
 * <p>{@link org.bednight.audit.AuditLog} adds rows, {@link org.bednight.audit.AuditRows} reads them.
 *
 * <p>Decided: nothing of a child is in it: no reference, no query of an address, no body, no reason that somebody typed.
 *
 * <p>Decided: the table {@code change} is the record of data versions, on which figures rest: one line for each change of facts,
 * with its reason and what it did, by the clock that publications state. A row here says that it happened, from where, and names
 * that version, so that neither repeats the other. What changes no facts is here alone.
 *
 * <p>Decided: a change and its row are one transaction. A dry run, and a change that is refused or fails, store nothing and are not on
 * record. An import of a file that says nothing new is, without a data version.
 *
 * <p>Decided: the database numbers the rows and works out their hashes, under a lock that is held from there to the end of the
 * transaction, so no fault of the service can fork or forge the chain. The check works the hashes out a second time, in Java.
 *
 * <p>Decided: in local mode the same is recorded, under the name {@code local}, but for sign-ins, since nobody signs in.
 *
 * <p>Limits: rows that are taken from the end leave a chain that is whole: keep the last hash elsewhere, and have the check look
 * for it. Who owns the database, as the superuser of the embedded one, can write the whole table anew.
 */
@NullMarked
package org.bednight.audit;

import org.jspecify.annotations.NullMarked;
