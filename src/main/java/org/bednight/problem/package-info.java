/**
 * A failure that the caller can put right: {@link org.bednight.problem.Problem}, of a closed {@link
 * org.bednight.problem.Problem.Kind}, extended by each feature's own named problems.
 */
@NullMarked
package org.bednight.problem;

import org.jspecify.annotations.NullMarked;
