/**
 * Reads tables of the Standard Safeguarding Dataset: {@code ssd_cla_episodes}, {@code ssd_cla_placement} and {@code
 * ssd_legal_status}, and {@code ssd_person}, of which only the identifier and the date of birth are read.
 *
 * <p>Decided: an episode is cut where a legal status begins or ends within it, so that each part has one status, as a row
 * of the SSDA903 return has.
 *
 * @see <a href="https://data-to-insight.github.io/ssd-data-model/">the data model</a>
 */
@NullMarked
package org.bednight.extract.ssd;

import org.jspecify.annotations.NullMarked;
