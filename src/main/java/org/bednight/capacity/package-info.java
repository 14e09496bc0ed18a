/**
 * Keeps the service within its heap: what is held in memory is limited by its size, and heavy work waits for its share.
 *
 * <p>{@link org.bednight.capacity.Heap} divides the heap; {@link org.bednight.capacity.HeavyWork} admits work by its
 * estimate in bytes. What does not fit waits in a short queue, and is then refused with the
 * problem {@code too-busy}, which answers 503.
 *
 * <pre>{@code
 * var paper = work.run(HeavyWork.PAPER, () -> PdfFile.of(board));
 * }</pre>
 *
 * <p>Limits: an estimate is of the largest work of its kind that was measured. One that is too low is caught by the end of
 * the process for lack of memory, not here.
 *
 * <p>Decided: work within admitted work is not counted again, and waits for nothing. Otherwise two could wait for one
 * another.
 *
 * <p>Decided: no library. A bulkhead counts calls, not bytes: one that admits four papers admits four forecasts too, or
 * four backtests of the nation.
 */
@NullMarked
package org.bednight.capacity;

import org.jspecify.annotations.NullMarked;
