/**
 * The page by which an officer has a sheet of the council's own looked at, confirms or changes its mapping, and saves it.
 *
 * <p>What the form holds between two requests stands in its fields: the file is looked at once and not held.
 */
@NullMarked
package org.bednight.web.mappings;

import org.jspecify.annotations.NullMarked;
