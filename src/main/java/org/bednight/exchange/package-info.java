/**
 * Reads and writes the exchange files, CSV and XLSX: every fault with its line, column and value, then one failure.
 *
 * <p>Start at {@link org.bednight.exchange.ExchangeFile#read}. This package knows headings, cells and lines, and
 * nothing of what a column means: a feature names its {@link org.bednight.exchange.Headings}, reads each {@link
 * org.bednight.exchange.Row} through its own parsers, adds the faults that only it can see, and fails once.
 *
 * <pre>{@code
 * var headings = new Headings(List.of("sector", "from", "price"), List.of("announced"));
 * var file = ExchangeFile.read(content, FileForm.of(mediaType, content), headings);
 * for (var row : file.rows()) {
 *     var sector = row.required("sector", Sector::parse, Sector::usualForm);
 *     var from = row.requiredDate("from");
 *     var announced = row.optionalDate("announced");
 *     if (from != null && announced != null && announced.isAfter(from)) {
 *         row.fault("announced", "a date on or before that of 'from'");
 *     }
 * }
 * file.faults().throwIfAny();
 * }</pre>
 *
 * <p>Limits: a million rows, 500 characters in a cell, the first 1,000 faults; of a workbook, 64 MB unpacked. The
 * size of a file is limited before it comes here.
 *
 * <p>Decided: what a spreadsheet writes otherwise than asked for, and can mean only one thing, is read, and
 * {@link org.bednight.exchange.ExchangeFile#warnings} says what was read as what: pounds with commas, headings with blanks,
 * dates whose column shows that the day comes first. What could be read in two ways is a fault. An unknown heading is refused, since a misspelt optional
 * column must not be passed over; a formula is refused, since its stored result may be out of date; a file in
 * another encoding or with another separator is refused with the way to save it, and never guessed.
 *
 * <p>{@link org.bednight.exchange.CellTable} reads what other programs wrote, in other encodings and with other separators.
 *
 * <p>Decided: a row with too many or too few cells is a fault and is left out of the rows, since nobody can say
 * which of its cells slipped.
 *
 * <p>Decided: numbers of a workbook come out with the decimals that they have (15 digits, as Excel keeps them), not
 * those that their format shows, so that a price of 678.705 is refused and not rounded out of sight. A whole number
 * whose format is two or more zeros, with or without text and dashes ({@code 00000000}, {@code 0000-0000}, {@code
 * "R"00000}), is read as it is shown, as a reference has it.
 */
@NullMarked
package org.bednight.exchange;

import org.jspecify.annotations.NullMarked;
