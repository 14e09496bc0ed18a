/**
 * Local authorities: who pays, for which nights their records are complete, who succeeds them.
 *
 * <p>The entry point is {@link org.bednight.authority.Authorities}; an authority is named everywhere by its {@link
 * org.bednight.authority.AuthorityCode}.
 */
@NullMarked
package org.bednight.authority;

import org.jspecify.annotations.NullMarked;
