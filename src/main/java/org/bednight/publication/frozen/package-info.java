/**
 * What a publication has frozen, read again: {@link org.bednight.publication.frozen.FrozenPublication} and its parts answer
 * typed questions, and {@link org.bednight.publication.frozen.PublicationId} names the publication.
 *
 * <p>Only this package knows where a value stands in the published JSON. A question whose place the publication lacks fails;
 * one that begins with {@code find} asks for what earlier forms, or public copies, may lack. {@link
 * org.bednight.publication.frozen.Place} is a place for those who change a copy.
 *
 * <p>Decided: papers, tables and charts read the frozen JSON, not today's types, so that what was published years ago can
 * still be exported, and a figure that disclosure control withholds is withheld everywhere. Earlier forms have no number of
 * their own, since each only lacks values of later ones: {@link org.bednight.publication.frozen.EarlierForms} knows which.
 */
@NullMarked
package org.bednight.publication.frozen;

import org.jspecify.annotations.NullMarked;
