/**
 * Puts the worked forecasts of {@code forecasts/} on record, so that a new service has something to show.
 *
 * <p>{@link org.bednight.demonstration.Demonstration} does so at the start, where {@code bednight.demo} asks for it and
 * the database is empty; afterwards it {@linkplain org.bednight.demonstration.Demonstration#list() lists} them. A
 * worked forecast is a folder with a {@code definition.yaml}:
 *
 * <pre>{@code
 * title: A price that changes within a month
 * sentence: In May 2018 a night in a secure children's home cost £579.00 up to the 11th and £610.00 from the 12th.
 * imports:
 *   - file: remand-episodes.csv
 *     kind: remand-episodes        # or monthly-bed-nights, authorities, bed-night-prices, allocations
 *     recordedAt: 2018-06-08T09:00:00Z
 *     mode: replace                # of episodes only, as is recordedTo
 *     recordedTo: 2018-05-31
 * calls:
 *   bed-nights: /api/v1/authorities/X901/bed-nights?financialYear=2018-19&asAt=2018-05-31
 *   half-the-remands:              # a what-if, posted
 *     post: /api/v1/authorities/X901/scenarios/compare?financialYear=2018-19&asAt=2018-05-31
 *     scenario:
 *       adjustments:
 *         - {kind: arrivals, factor: 0.5, from: 2018-10-01}
 * scenarios:                       # what-ifs that the authority has saved
 *   - {authority: X901, name: Half the remands, financialYear: 2018-19, asAt: 2018-05-31, scenario: {adjustments: []}}
 * publications:                    # forecasts that it has published
 *   - {authority: X901, file: publication.json}
 * }</pre>
 *
 * <p>All of them share one database, so each has authorities of its own, and all have the prices of
 * {@code forecasts/reference}. Other files of a folder, such as {@code expected.json}, are for the tests.
 *
 * <p>Decided: imports with a {@code recordedAt} come first, in its order and whatever their folder, since a data version
 * and its instant rise together; the others follow, by folder, as recorded at the moment of loading.
 *
 * <p>Decided: each file is a change of its own, as if a user had imported it, and its action in the audit log names the
 * folder and the file. A start that was killed half-way is found out by that: where the log holds nothing but files of
 * the demonstration, but not the last of them, the next start goes on after the last one on record. Where it holds
 * anything else, nothing is loaded.
 *
 * <p>Decided: what-ifs are saved and forecasts published once all facts are on record, each where the authority has none
 * yet, so that every example of the contract has something to show. The room stands above those of what-ifs and
 * publications for that.
 */
@NullMarked
package org.bednight.demonstration;

import org.jspecify.annotations.NullMarked;
