/**
 * The pages of the audit record.
 *
 * <p>{@code AuditPage} lists it, as {@code GET /audit} does, and has it checked.
 */
@NullMarked
package org.bednight.web.audit;

import org.jspecify.annotations.NullMarked;
