package org.bednight.web.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.bednight.audit.AuditRow;
import org.bednight.rest.Page;
import org.bednight.web.PageAddress;
import org.bednight.web.PageWords;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the audit record shows.
 *
 * @param stated what was asked for, by the names of the fields
 * @param total how many rows there are on all pages
 * @param file where the same is as CSV
 * @param earlier where the rows before these are listed; null where there are none
 */
public record AuditView(
        Map<String, String> stated,
        List<Line> lines,
        String total,
        String file,
        @Nullable String earlier) {

    private static final int DIGEST_SHOWN = 12;

    public AuditView {
        stated = Map.copyOf(stated);
        lines = List.copyOf(lines);
    }

    /** A row. */
    public record Line(
            String number,
            String when,
            String who,
            String what,
            String object,
            String authority,
            String version,
            String digest,
            String address) {

        private static Line of(AuditRow row) {
            var digest = Objects.toString(row.digest(), "");
            return new Line(
                    Long.toString(row.number()),
                    PageWords.minute(row.recordedAt()),
                    row.person(),
                    row.action(),
                    Objects.toString(row.object(), ""),
                    Objects.toString(row.authority(), ""),
                    Objects.toString(row.dataVersion(), ""),
                    digest.substring(0, Math.min(digest.length(), DIGEST_SHOWN)),
                    Objects.toString(row.address(), ""));
        }
    }

    static AuditView of(Map<String, String> stated, Page<AuditRow> page) {
        boolean more = page.total() > (long) page.page() * page.size();
        var next = new TreeMap<>(stated);
        next.put("page", Integer.toString(page.page() + 1));
        next.put("size", Integer.toString(page.size()));
        return new AuditView(
                stated,
                page.items().stream().map(Line::of).toList(),
                Long.toString(page.total()),
                "/api/v1/audit.csv?" + PageAddress.query(stated),
                more ? "/data/audit?" + PageAddress.query(next) : null);
    }

    /** Returns what was asked for in a field; empty if nothing was. */
    public String field(String name) {
        return stated.getOrDefault(name, "");
    }
}
