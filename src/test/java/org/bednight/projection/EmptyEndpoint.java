package org.bednight.projection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers with next to nothing: what a request costs before it does anything. Only in tests. */
@Path("/empty")
public class EmptyEndpoint {

    @GET
    @Operation(hidden = true)
    public String empty() {
        return "";
    }
}
