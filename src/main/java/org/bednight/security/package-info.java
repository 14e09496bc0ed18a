/** Who asks. */
@NullMarked
package org.bednight.security;

import org.jspecify.annotations.NullMarked;
