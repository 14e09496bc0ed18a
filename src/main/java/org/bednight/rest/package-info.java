/**
 * What the endpoints share: problem bodies, parameters, JSON forms, pages of a list.
 *
 * <p>A parameter may have any type of the house with a static {@code parse(String)}; an unknown parameter is refused;
 * each {@link org.bednight.problem.Problem} that an endpoint throws is answered as {@link
 * org.bednight.rest.ProblemResponse}.
 *
 * <p>Decided: no mapper turns an exception of the JDK into an answer to the caller; such a one is our fault, and 500.
 */
@NullMarked
package org.bednight.rest;

import org.jspecify.annotations.NullMarked;
