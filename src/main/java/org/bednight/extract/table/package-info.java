/**
 * Reads the tables of an extract: which kind each file is by its headings, its cells, and its dates.
 *
 * <p>{@link org.bednight.extract.table.ExtractFile#read} names the kind, keeps the columns that are used, and gives {@link
 * org.bednight.extract.table.ExtractRow}s. What is wrong goes to {@link org.bednight.extract.table.ExtractFaults}, with
 * file, line and column.
 *
 * <p>Decided: a fault shows the form of a value, as {@code 99/99/9999}, and never the value. Where columns have slipped, a
 * name, a postcode or a date of birth may stand in any of them.
 *
 * <p>Decided: whether dates have the day or the month first is settled for a file as a whole. The SSDA903 return states
 * day first; elsewhere a date with a number above 12 shows it, and where none does, the dates are a fault.
 */
@NullMarked
package org.bednight.extract.table;

import org.jspecify.annotations.NullMarked;
