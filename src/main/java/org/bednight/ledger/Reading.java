package org.bednight.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Status;
import java.util.concurrent.Callable;

/** Reads facts in a transaction: that of the change being made, if there is one. */
public final class Reading {

    private Reading() {}

    /**
     * Returns what {@code query} returns. Within a change it uses the change's own connection: work that holds one
     * connection and waits for another could wait for ever, if each connection is held by such work.
     *
     * @param query reads what was known in a data version, so that it does not see what the change writes
     */
    public static <T> T of(Callable<T> query) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_ACTIVE) {
            return QuarkusTransaction.requiringNew().call(query);
        }
        try {
            return query.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
