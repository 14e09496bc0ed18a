package org.bednight.projection.pool;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.authority.AuthorityCode;

/** The authorities of a pool: from 2 to 300, each once, in the order in which the request names them. */
public record AuthorityList(List<AuthorityCode> codes) {

    static final int FEWEST = 2;
    static final int MOST = 300;

    public AuthorityList {
        codes = List.copyOf(codes);
        if (codes.size() < FEWEST || codes.size() > MOST) {
            throw new IllegalArgumentException(
                    "A pool has %d to %d authorities, their codes separated by commas, but was of %d"
                            .formatted(FEWEST, MOST, codes.size()));
        }
        var seen = new HashSet<AuthorityCode>();
        for (var code : codes) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException(
                        "A pool names each authority once, but was of %s twice".formatted(code));
            }
        }
    }

    /** Reads {@code E08000025,X901}. */
    public static AuthorityList parse(String text) {
        return new AuthorityList(
                Stream.of(text.split(",", -1)).map(AuthorityCode::parse).toList());
    }
}
