/**
 * Pages by which people make, list and revoke access tokens, in the served mode.
 *
 * <p>Decided: the answer to the form shows the token, since an address of its own would have to hold it. Where the form is sent
 * again, as after a double click or by Reload, the token that it made is replaced by the one that is shown then, unless it has
 * been used: so one is good at the end, and its holder has seen it.
 */
@NullMarked
package org.bednight.web.tokens;

import org.jspecify.annotations.NullMarked;
