/**
 * The PostgreSQL that the service brings along, for whoever names none of their own.
 *
 * <pre>{@code
 * try (var database = EmbeddedDatabase.start(Path.of("data"))) {
 *     DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
 * }
 * }</pre>
 */
@NullMarked
package org.bednight.database;

import org.jspecify.annotations.NullMarked;
