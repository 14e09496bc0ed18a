package org.bednight.publication.disclosure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place of a publication's JSON that the public sees otherwise, and the rule for it. */
@Schema(name = "WithheldFigure")
public record Withheld(
        @Schema(examples = "/forecast/sectors/0/actual/cost")
        String path,

        Rule rule) {}
