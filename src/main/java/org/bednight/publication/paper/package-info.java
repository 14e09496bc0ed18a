/**
 * A publication as a paper with its charts, and as a list of figures.
 *
 * <p>{@link org.bednight.publication.paper.BoardPaper} is the document: its texts, tables and pictures stand in it once,
 * and {@link org.bednight.publication.paper.WordFile} and {@link org.bednight.publication.paper.PdfFile} both write it.
 * {@link org.bednight.publication.paper.FigureList} has the figures as lines for machines.
 *
 * <p>Decided: columns stand in the order in which councils print them, whatever reads better; the word overspend or
 * underspend follows a variance whatever its sign.
 */
@NullMarked
package org.bednight.publication.paper;

import org.jspecify.annotations.NullMarked;
