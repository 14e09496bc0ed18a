/**
 * What all forms of the pages have in common: what was typed is kept, faults stand beside their fields, a change is
 * stored once however often it is sent, and never over what somebody else has recorded meanwhile.
 *
 * <p>{@link org.bednight.web.form.Edits} stores a change; {@link org.bednight.web.form.FormView} is the form as it is
 * shown; {@link org.bednight.web.form.FormAnswers} answers with a page or leads on to the next.
 *
 * <p>Decided: after each change that was stored, the answer leads to a page of its own (303), so that Reload and Back
 * send nothing again.
 *
 * <p>Decided: a form carries a digest of the record as it was shown. Where the record is another now, nothing is stored
 * (412), and the page shows both states.
 */
@NullMarked
package org.bednight.web.form;

import org.jspecify.annotations.NullMarked;
