/**
 * The way in: {@link org.bednight.Bednight} starts the database and the service. All else lies in the packages below,
 * whose order {@code ArchitectureTest} holds.
 */
@NullMarked
package org.bednight;

import org.jspecify.annotations.NullMarked;
