package org.bednight.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.bednight.rest.FileTypes;
import org.bednight.rest.Page;
import org.bednight.rest.Paging;
import org.bednight.rest.parameter.InvalidParameter;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "Who did what, when, with which file and from where")
class AuditResource {

    private static final String NO_STORE = "no-store";

    private final AuditRows rows;
    private final AuditCsv csv;

    AuditResource(AuditRows rows, AuditCsv csv) {
        this.rows = rows;
        this.csv = csv;
    }

    @Access(role = Role.ADMIN, scope = Scope.SEEN)
    @GET
    @Path("audit")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public Page<AuditRow> listAudit(@Valid @BeanParam AuditQuery query, @Valid @BeanParam Paging paging) {
        return rows.list(query, paging);
    }

    @Audited("export audit record")
    @Access(role = Role.ADMIN, scope = Scope.SEEN)
    @GET
    @Path("audit.csv")
    @Produces(FileTypes.CSV)
    public String listAuditCsv(@Valid @BeanParam AuditQuery query) {
        return csv.of(query);
    }

    @Access(role = Role.ADMIN, scope = Scope.NONE)
    @GET
    @Path("audit/check")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public AuditCheck checkAudit(
            @RestQuery
                    @Pattern(
                            regexp = "[0-9a-f]{64}",
                            message = "is the lastHash of an earlier check: 64 digits 0 to 9 and a to f")
                    @Nullable
                    String hash,
            @RestQuery @Min(1) @Nullable Integer after) {
        if (after == null) {
            return rows.check(hash, 0);
        }
        return rows.check(Optional.ofNullable(hash).orElseThrow(AuditResource::withoutHash), after);
    }

    private static InvalidParameter withoutHash() {
        return new InvalidParameter("after comes with hash, the one that the row with that number had", "");
    }
}
