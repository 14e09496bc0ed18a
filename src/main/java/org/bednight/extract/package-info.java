/**
 * Makes remand episodes from files that councils have already: the SSDA903 return, the Standard Safeguarding Dataset, and
 * sheets of their own that a mapping describes.
 *
 * <p>{@link org.bednight.extract.Extracts} reads the files of one upload, makes episodes of them, and puts these on record
 * by the import that takes files of episodes; {@link org.bednight.extract.ExtractReport} says what was read as what.
 *
 * <p>Decided: nothing is guessed silently. What means one thing is read, and the report says so; what may mean two things
 * is a doubt that the report lists, or a fault.
 *
 * <p>Decided: the identifier of a child in the files is its reference on record, since it is a number of the council's own
 * system. One that looks like a name or a date of birth is refused, as in a file of episodes.
 *
 * <p>Decided: of a file, only the columns that {@link org.bednight.extract.table.ExtractKind} or a mapping names are looked
 * at. Names are not read, postcodes are compared with those of establishments and dropped, and of a date of birth only the 18th
 * birthday is kept. While a request lasts, the server keeps its parts in a temporary folder, and deletes them at its end.
 */
@NullMarked
package org.bednight.extract;

import org.jspecify.annotations.NullMarked;
