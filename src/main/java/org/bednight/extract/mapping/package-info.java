/**
 * Reads a council's own spreadsheet of remands by a mapping, which says what each column is.
 *
 * <p>A {@link org.bednight.extract.mapping.Mapping} is a value that a caller states; {@link
 * org.bednight.extract.mapping.MappedTable} finds the headings and the rows of a file by it, and {@link
 * org.bednight.extract.mapping.OwnSheet} makes rows of a history of them, as the other forms of extracts do.
 *
 * <p>Decided: a row is a placement on remand in youth detention accommodation, unless its legal status or its place says
 * something else. A word for a place or a legal status that neither the mapping nor the establishments on record explain is
 * a fault, never a guess.
 *
 * <p>Decided: whether dates have the day or the month first is settled column by column: by the mapping, or by a date of the
 * column with a number above 12. Years of two digits are read only where the mapping states the order.
 *
 * <p>Decided: where a sheet has no references, a child is named by a keyed hash (HMAC-SHA-256) of what identifies it, such
 * as name and date of birth. The key belongs to the authority; the original is dropped with the request.
 */
@NullMarked
package org.bednight.extract.mapping;

import org.jspecify.annotations.NullMarked;
