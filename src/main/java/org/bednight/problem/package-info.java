/**
 * A failure that the caller can put right: {@link org.bednight.problem.Problem}, of a closed {@link
 * org.bednight.problem.Problem.Kind}, made by each feature's own {@code …Problems}. {@link org.bednight.problem.CannotStart} is for whoever
 * starts the service.
 */
@NullMarked
package org.bednight.problem;

import org.jspecify.annotations.NullMarked;
