/**
 * Who asks, and from where: {@link org.bednight.security.CurrentUser} names who changes facts.
 *
 * <p>Decided: until there is sign-in, the service is for the one user of its machine, who may do everything.
 */
@NullMarked
package org.bednight.security;

import org.jspecify.annotations.NullMarked;
