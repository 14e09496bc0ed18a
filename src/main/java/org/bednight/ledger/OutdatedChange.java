package org.bednight.ledger;

import java.util.Map;
import org.bednight.problem.Problem;

/** Facts were recorded since a change was looked at; nothing was stored. */
public final class OutdatedChange extends Problem {

    private static final long serialVersionUID = 1;

    OutdatedChange(long restsOn, long standing) {
        super(
                Kind.OUTDATED,
                "outdated-change",
                "The change rests on data version %d, but version %d was recorded since, so nothing was stored: look at what is on record now, and make the change again."
                        .formatted(restsOn, standing),
                Map.of("dataVersion", standing));
    }
}
