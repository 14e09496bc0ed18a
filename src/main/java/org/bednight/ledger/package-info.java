/**
 * Knowledge in time: who recorded which change of facts, when, and what was known at a moment.
 *
 * <p>{@link org.bednight.ledger.Ledger#record} makes a change; {@link org.bednight.ledger.DataVersions} names the
 * version that stands now or stood then; {@link org.bednight.ledger.RecordedFact} is what each row of facts carries;
 * {@link org.bednight.ledger.Remembered} holds facts in memory while their version stands.
 *
 * <pre>{@code
 * ledger.record(Change.of("change an authority"), entry -> {
 *     current.supersede(entry);
 *     authorities.persist(new AuthorityFact(entry, changed));
 *     return report;
 * });
 * }</pre>
 *
 * <p>Decided: writes are serialised by one advisory lock of the database, whatever authority they concern. An import
 * of a nation takes about a second, a council's a few milliseconds; in return a version is one number for all facts,
 * and an instant resolves to a version for good.
 */
@NullMarked
package org.bednight.ledger;

import org.jspecify.annotations.NullMarked;
