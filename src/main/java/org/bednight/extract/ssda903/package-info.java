/**
 * Reads the SSDA903 return on looked-after children: any number of years of {@code Episodes.csv}, and {@code Header.csv},
 * of which only the date of birth is read.
 *
 * @see <a href="https://www.gov.uk/guidance/children-looked-after-return">the guidance of the Department for Education</a>
 */
@NullMarked
package org.bednight.extract.ssda903;

import org.jspecify.annotations.NullMarked;
