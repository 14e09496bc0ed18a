package org.bednight.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What follows from the position for finance, law and equality; the paper leaves out what is null. */
@Schema(name = "PublishedImplications")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Implications(
        @Nullable String finance,
        @Nullable String legal,
        @Nullable String equality) {

    public Implications {
        finance = PlainText.optional("The text on finance", finance, Definition.LONGEST);
        legal = PlainText.optional("The text on law", legal, Definition.LONGEST);
        equality = PlainText.optional("The text on equality", equality, Definition.LONGEST);
    }
}
