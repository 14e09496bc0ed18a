package org.bednight.projection;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Answers with next to nothing: what a request costs before it does anything. Only in tests. */
@Path("/empty")
public class EmptyEndpoint {

    @GET
    public String empty() {
        return "";
    }
}
