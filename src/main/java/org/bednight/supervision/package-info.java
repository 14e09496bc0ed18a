/**
 * Keeps the process whole: its threads run, or it ends, so that it never goes on half alive.
 *
 * <p>{@link org.bednight.supervision.SupervisedThread} restarts the work of a thread of our own that ends for whatever
 * reason, and counts it; {@link org.bednight.supervision.ProcessEnd} ends the process with one line. The health check
 * {@code threads} shows each thread and how often it was restarted.
 *
 * <pre>{@code
 * var listener = SupervisedThread.start("data-version-listener", this::listen);
 * listener.stop();
 * }</pre>
 *
 * <p>Decided: after an {@link java.lang.OutOfMemoryError} the process ends at once, without its shutdown hooks. Any thread
 * may have lost its work to that error, and hooks need memory too. The embedded database notices that the process has
 * ended, and stops by itself.
 *
 * <p>Decided: threads of the frameworks that are not replaced when they end (the acceptor and the event loops of the HTTP
 * server, the transaction manager's reaper) are watched; if one ends, the process ends.
 */
@NullMarked
package org.bednight.supervision;

import org.jspecify.annotations.NullMarked;
