package org.bednight.web.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.bednight.audit.Audited;
import org.bednight.authority.Authorities;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.projection.quality.DataQuality;
import org.bednight.projection.quality.DataQualityReport;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What of the records somebody should mend, confirm or complete: of all authorities in a line each, or of one in full. */
@Path("/data/quality")
@Produces(MediaType.TEXT_HTML)
class QualityPage {

    private final DataQuality quality;
    private final Authorities authorities;
    private final DataVersions versions;

    QualityPage(DataQuality quality, Authorities authorities, DataVersions versions) {
        this.quality = quality;
        this.authorities = authorities;
        this.versions = versions;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance all(List<QualityView.Summary> lines);

        static native TemplateInstance one(QualityView view);

        private Templates() {}
    }

    @Audited("check data")
    @Access(role = Role.ANALYST, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance quality(@RestQuery @Nullable AuthorityCode authority) {
        var version = versions.current();
        return authority == null
                ? Templates.all(summaries(version))
                : Templates.one(QualityView.of(quality.report(authorities.get(authority, version), version)));
    }

    private List<QualityView.Summary> summaries(DataVersion version) {
        return authorities.listSeen(version).stream()
                .map(authority -> quality.report(authority, version))
                .sorted(Comparator.comparing((DataQualityReport report) -> -report.findings())
                        .thenComparing(report -> report.authority().name()))
                .map(QualityView.Summary::of)
                .toList();
    }
}
