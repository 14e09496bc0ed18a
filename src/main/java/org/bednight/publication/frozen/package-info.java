/**
 * What a publication has frozen, read again: {@link org.bednight.publication.frozen.Frozen} gives its figures by their
 * place in the published JSON, and {@link org.bednight.publication.frozen.PublicationId} names the publication.
 *
 * <p>Decided: papers, tables and charts read the frozen JSON by place, not into today's types, so that what was
 * published years ago can still be exported, and a figure that disclosure control withholds is withheld everywhere.
 */
@NullMarked
package org.bednight.publication.frozen;

import org.jspecify.annotations.NullMarked;
