/**
 * The pages of what is held of children: counted, reduced after some years, given out and erased on request.
 *
 * <p>Decided: a child's reference goes into a form and comes back in none of the addresses, since these are logged.
 */
@NullMarked
package org.bednight.web.retention;

import org.jspecify.annotations.NullMarked;
