/**
 * What a council's papers are made of: which sections, in what order, under what headings, with what standing text, and in
 * which language.
 *
 * <p>{@link org.bednight.publication.template.PaperTemplate} is a part of the house style, so that it has its versions and
 * its ETag, and is frozen with each publication. {@link org.bednight.publication.template.StandingText} reads the few signs
 * of Markdown that a standing text may have. {@link org.bednight.publication.template.Translation} has the words of papers
 * in other languages.
 *
 * <p>Decided: a template lists the sections that a paper has. What later software adds is not in it, so that an old
 * publication is exported with the sections that it had.
 *
 * <p>Decided: the English text is the key of a translation, as in GNU gettext: the bundle {@code paper.properties} lists
 * every text of papers, a test holds it against papers of every kind, and a language is one more file beside it. What a
 * language lacks stays English.
 *
 * <p>Limits: the words in charts, and in the CSV, are English in every language.
 */
@NullMarked
package org.bednight.publication.template;

import org.jspecify.annotations.NullMarked;
