/**
 * What the endpoints share: problem bodies, JSON forms, pages of a list.
 *
 * <p>Each {@link org.bednight.problem.Problem} that an endpoint throws is answered as {@link
 * org.bednight.rest.ProblemResponse}. How parameters are read is in {@link org.bednight.rest.parameter}, and what the
 * published contract says of all endpoints in {@link org.bednight.rest.contract}.
 *
 * <p>Decided: no mapper turns an exception of the JDK into an answer to the caller; such a one is our fault, and 500.
 */
@NullMarked
package org.bednight.rest;

import org.jspecify.annotations.NullMarked;
