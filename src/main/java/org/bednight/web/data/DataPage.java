package org.bednight.web.data;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
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

    DataPage(OnRecord onRecord, DataVersions versions) {
        this.onRecord = onRecord;
        this.versions = versions;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance data(List<Kind> kinds, Kind monthly);

        private Templates() {}
    }

    /** A kind of facts: what it is, how much of it is on record, and an example of its file. */
    public record Kind(String name, String title, String purpose, String count, String example) {}

    @Access(role = Role.VIEWER, scope = Scope.SEEN)
    @GET
    @Operation(hidden = true)
    public TemplateInstance data() {
        var version = versions.current();
        return Templates.data(
                Arrays.stream(UploadKind.values())
                        .filter(kind -> kind != UploadKind.MONTHLY)
                        .map(kind -> kind(kind, version))
                        .toList(),
                kind(UploadKind.MONTHLY, version));
    }

    private Kind kind(UploadKind kind, DataVersion version) {
        return new Kind(kind.toString(), kind.title(), kind.purpose(), onRecord.words(kind, version), kind.example());
    }
}
