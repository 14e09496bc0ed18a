/**
 * A publication as a paper with its charts, and as a list of figures.
 *
 * <p>{@link org.bednight.publication.paper.BoardPaper} is the document: its texts, tables and pictures stand in it once,
 * and {@link org.bednight.publication.paper.WordFile} and {@link org.bednight.publication.paper.PdfFile} both write it.
 * {@link org.bednight.publication.paper.FigureList} has the figures as lines for machines.
 *
 * <p>{@link org.bednight.publication.paper.PaperSections} has what stands in each section: of a monitoring report while the
 * year goes on, of an outturn report once it is over, on one page where everything is withheld. {@link
 * org.bednight.publication.paper.PaperArrangement} puts them in the order of the template, with a council's own headings and
 * texts, and in its language. Each section is a class of its own, and {@link org.bednight.publication.paper.PaperText} is
 * what they share.
 *
 * <p>Decided: sentences of a forecast are frozen as they were, and worded for a board only in the paper, by {@link
 * org.bednight.publication.style.ReadersWords}, so that old publications read alike and still verify.
 *
 * <p>Decided: columns stand in the order in which councils print them, whatever reads better; the word overspend or
 * underspend follows a variance whatever its sign.
 */
@NullMarked
package org.bednight.publication.paper;

import org.jspecify.annotations.NullMarked;
