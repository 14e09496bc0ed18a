/**
 * English for sentences that hold a number, and for words that are one of a few: {@link org.bednight.language.Counted} writes how
 * many there are of something, {@link org.bednight.language.Choice} reads the values of an enum and lists them, and
 * {@link org.bednight.language.Markup} writes what was entered into pages and charts.
 *
 * <pre>{@code
 * Counted.of(1, "bed night");                            // 1 bed night
 * Counted.of(2, "child was", "children were");           // 2 children were
 * Counted.only(0, "stay");                               // no stay
 * Choice.parse(ImportMode.class, "A mode", "add");       // A mode is update or replace, but was 'add'
 * }</pre>
 *
 * <p>Decided: a sentence with a number that may be 0, 1 or 2 is written by this class, and a test holds the code to that, since
 * the plural in a format string is right only until a small council comes.
 */
@NullMarked
package org.bednight.language;

import org.jspecify.annotations.NullMarked;
