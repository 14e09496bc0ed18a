/**
 * The pages: what finance officers and board members see.
 *
 * <p>One class and one template a page. A page asks the same services as the endpoints and writes their figures with
 * {@link org.bednight.publication.style.Wording}; it does no arithmetic and has no wording of its own for a figure.
 *
 * <p>Decided: pages work without scripts; htmx only replaces parts of them in place. Styles and scripts come from the
 * service itself, and the Content-Security-Policy allows nothing else, so that charts carry presentation attributes in
 * place of styles.
 *
 * <p>Decided: an address names an authority, a year, a date and a model, never a child or an episode. A page
 * that names episodes is never stored on the way.
 */
@NullMarked
package org.bednight.web;

import org.jspecify.annotations.NullMarked;
