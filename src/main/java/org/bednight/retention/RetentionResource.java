package org.bednight.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.bednight.audit.Audited;
import org.bednight.authority.AuthorityCode;
import org.bednight.remand.episode.Reference;
import org.bednight.rest.PlainText;
import org.bednight.rest.Preconditions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "What is held of children, for how long, and how it is given out and erased")
class RetentionResource {

    private final Retention retention;
    private final Holdings holdings;
    private final ChildRecords children;

    RetentionResource(Retention retention, Holdings holdings, ChildRecords children) {
        this.retention = retention;
        this.holdings = holdings;
        this.children = children;
    }

    /** What a reduction states. */
    @Schema(name = "ReductionOrder", description = "Why episodes are reduced")
    record ReductionOrder(
            @NotNull
            @Size(min = 3, max = 500)
            @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
            @Schema(examples = "Retention schedule 4.2")
            String reason) {}

    /** What an erasure states. */
    @Schema(name = "ErasureOrder", description = "Whose record is erased, and why")
    record ErasureOrder(
            @NotNull @Schema(implementation = String.class, examples = "BHM-C0155")
            Reference child,

            @NotNull
            @Size(min = 3, max = 500)
            @Pattern(regexp = PlainText.VISIBLE, message = PlainText.VISIBLE_MESSAGE)
            @Schema(description = "It stays on record, so it holds no reference", examples = "Request of 2 June 2026")
            String reason) {}

    /** What an export states. */
    @Schema(name = "ChildOrder", description = "Whose record is asked for")
    record ChildOrder(
            @NotNull @Schema(implementation = String.class, examples = "BHM-C0155")
            Reference child) {}

    @Access(role = Role.ADMIN, scope = Scope.SEEN)
    @GET
    @Path("retention")
    public RetentionReport getRetention() {
        return holdings.get();
    }

    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/retention/reductions")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ReductionReport> reduceEpisodes(
            @RestPath AuthorityCode code,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @BeanParam Preconditions preconditions,
            @Valid @NotNull ReductionOrder order) {
        return tagged(retention.reduce(code, new Removal(order.reason(), dryRun, preconditions)));
    }

    @Audited("export child")
    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/children/exports")
    @Consumes(MediaType.APPLICATION_JSON)
    public ChildRecord exportChild(@RestPath AuthorityCode code, @Valid @NotNull ChildOrder order) {
        return children.get(code, order.child());
    }

    @Access(role = Role.ADMIN, scope = Scope.NAMED)
    @POST
    @Path("authorities/{code}/children/erasures")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<ReductionReport> eraseChild(
            @RestPath AuthorityCode code,
            @RestQuery @DefaultValue("false") boolean dryRun,
            @BeanParam Preconditions preconditions,
            @Valid @NotNull ErasureOrder order) {
        return tagged(retention.erase(code, order.child(), new Removal(order.reason(), dryRun, preconditions)));
    }

    private static RestResponse<ReductionReport> tagged(ReductionReport report) {
        return RestResponse.ResponseBuilder.ok(report).tag(report.tag()).build();
    }
}
