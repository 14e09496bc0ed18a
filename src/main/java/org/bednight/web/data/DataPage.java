package org.bednight.web.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What is on record, and where to add to it. */
@Path("/data")
@Produces(MediaType.TEXT_HTML)
class DataPage {

    private final OnRecord onRecord;
    private final DataVersions versions;
    private final KindAccess access;

    DataPage(OnRecord onRecord, DataVersions versions, KindAccess access) {
        this.onRecord = onRecord;
        this.versions = versions;
        this.access = access;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance data(List<Kind> kinds, Kind monthly, Kind establishments);

        private Templates() {}
    }

    /** A kind of facts: what it is, how much of it is on record, an example of its file, and whether the reader may change it. */
    public record Kind(String name, String title, String purpose, String count, String example, boolean changeable) {

        /** Says whether everybody may see the list: single episodes are for those who change them. */
        public boolean isListed() {
            return !name.equals(UploadKind.EPISODES.toString());
        }
    }

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance data() {
        var version = versions.current();
        return Templates.data(
                Stream.of(UploadKind.AUTHORITIES, UploadKind.PRICES, UploadKind.ALLOCATIONS, UploadKind.EPISODES)
                        .map(kind -> kind(kind, version))
                        .toList(),
                kind(UploadKind.MONTHLY, version),
                kind(UploadKind.ESTABLISHMENTS, version));
    }

    private Kind kind(UploadKind kind, DataVersion version) {
        return new Kind(
                kind.toString(),
                kind.title(),
                kind.purpose(),
                onRecord.words(kind, version),
                kind.example(),
                access.admits(kind));
    }
}
