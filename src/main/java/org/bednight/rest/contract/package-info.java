/**
 * What the published contract says beyond the types of the endpoints: which properties may be null, which kind a record is
 * of, and the problems that each operation can answer with.
 *
 * <p>{@link org.bednight.rest.contract.ProblemsInContract}, {@link org.bednight.rest.contract.AbsenceInContract} and {@link
 * org.bednight.rest.contract.KindsInContract} are filters that run when the service is built; nothing calls them. {@link
 * org.bednight.rest.contract.DescriptionsInContract} adds the texts of {@code descriptions.properties}, {@link
 * org.bednight.rest.contract.ExamplesInContract} the examples of {@code examples.json}.
 *
 * <p>Limits: how a type of the house looks in the contract is stated in {@code application.properties}, by the full name of
 * its class.
 */
@NullMarked
package org.bednight.rest.contract;

import org.jspecify.annotations.NullMarked;
