package org.bednight.web.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.bednight.ledger.Ledger;
import org.bednight.ledger.LoggedChange;
import org.bednight.security.Access;
import org.bednight.security.NamesChild;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.PageWords;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has changed what, and when. */
@Path("/data/history")
@Produces(MediaType.TEXT_HTML)
class HistoryPage {

    private static final int SHOWN = 50;
    private static final int DIGEST_SHOWN = 12;

    private final Ledger ledger;

    HistoryPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance history(HistoryView view);

        private Templates() {}
    }

    /**
     * Lists changes.
     *
     * @param upTo the latest data version that is listed; null for all
     */
    @NamesChild
    @Access(
            role = {Role.ANALYST, Role.ADMIN},
            scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance history(@RestQuery @Nullable Integer upTo) {
        var found = ledger.listLatest(upTo == null ? Long.MAX_VALUE : upTo, SHOWN + 1);
        boolean more = found.size() > SHOWN;
        var shown = more ? found.subList(0, SHOWN) : found;
        return Templates.history(new HistoryView(
                shown.stream().map(HistoryPage::line).toList(),
                more ? "/data/history?upTo=" + found.get(SHOWN).version() : null));
    }

    private static HistoryView.Line line(LoggedChange change) {
        return new HistoryView.Line(
                Long.toString(change.version()),
                PageWords.minute(change.recordedAt()),
                change.recordedBy(),
                change.action(),
                change.authority() == null ? "" : change.authority(),
                change.summary() == null ? "" : change.summary(),
                change.reason() == null ? "" : change.reason(),
                change.sourceDigest() == null ? "" : change.sourceDigest().substring(0, DIGEST_SHOWN));
    }

    /**
     * What the page shows.
     *
     * @param earlier where the changes before these are listed; null where there are none
     */
    public record HistoryView(List<Line> lines, @Nullable String earlier) {

        public HistoryView {
            lines = List.copyOf(lines);
        }

        /** A change. */
        public record Line(
                String version,
                String when,
                String who,
                String action,
                String authority,
                String summary,
                String reason,
                String digest) {}
    }
}
