package org.bednight.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bednight.projection.expectation.Assumptions;

/** Digests by SHA-256. */
final class DataDigest {

    private DataDigest() {}

    /** Returns the digest of the facts that a projection is computed from: nights by sector, prices, allocations. */
    static String of(Assumptions assumptions) {
        var text = new StringBuilder();
        assumptions.slept().forEach((sector, counts) -> {
            text.append(sector).append(' ').append(counts.nights().start());
            for (var night = counts.nights().start();
                    night.isBefore(counts.nights().endExclusive());
                    night = night.plusDays(1)) {
                text.append(' ').append(counts.on(night));
            }
            text.append('\n');
        });
        text.append(assumptions.recordedFrom()).append('\n');
        assumptions.prices().rows().forEach(row -> text.append(row).append('\n'));
        assumptions.budget().allocations().forEach(row -> text.append(row).append('\n'));
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
