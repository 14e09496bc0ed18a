/**
 * The PostgreSQL that the service brings along, for whoever names none of their own.
 *
 * <p>{@link org.bednight.database.EmbeddedDatabase} starts it in a folder and stops it. The service's {@code main} does
 * so before Quarkus starts, and hands the address over in Quarkus's own settings, so that nothing else knows which
 * database it is.
 *
 * <pre>{@code
 * try (var database = EmbeddedDatabase.start(Path.of("data"))) {
 *     DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
 * }
 * }</pre>
 *
 * <p>In the folder lie {@code database} (the cluster), {@code postgresql-…} (the programs), {@code pgpass} (the passwords,
 * in the form that {@code psql} reads), {@code postgresql.log} (of this start; that of the one before ends in {@code
 * .old}) and {@code lock} (the number of the process that has the folder).
 *
 * <p>Limits: Linux with the GNU C library, macOS and Windows, on 64-bit Intel and ARM. A release that brings another major
 * version of PostgreSQL refuses the data of the one before, and names both. Tests run on Linux only.
 *
 * <p>Decided: the programs come from the zonky binaries, but their library does not start them. It starts a server that
 * forgets on a crash and trusts everyone, unpacks into a shared folder for temporary files, and does not find a server
 * that a killed process left; each of these would have had to be undone.
 *
 * <p>Decided: a server whose service ends without stopping it (killed, or out of memory) stops by itself: a shell waits for
 * the end of that process. On Windows it runs on until the next start.
 *
 * <p>Decided: a server that a killed service left behind is stopped and started anew, not taken over. What it was started
 * with, by which release, is not known.
 *
 * <p>Decided: a server that ends under the running service is started again on the same port. Requests fail meanwhile,
 * for about a second.
 *
 * <p>Decided: the port is a new one at each start. A fixed one could be another's, and nobody else has to know it.
 *
 * <p>Decided: two roles. One owns the database and makes its tables, when the service starts; as the other the service runs.
 * What the owner denies the other, such as altering the audit record, no fault of the service can undo.
 *
 * <p>Decided: text is ordered by code point, as the built-in locale does it alike on every system. Where people read a
 * list, whoever makes the list sorts it.
 */
@NullMarked
package org.bednight.database;

import org.jspecify.annotations.NullMarked;
