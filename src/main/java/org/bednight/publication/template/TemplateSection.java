package org.bednight.publication.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A section of a template.
 *
 * @param heading in place of the usual one; null for that
 * @param text below the heading; null for none
 * @param inPublic whether public copies have the heading and the text too
 */
@Schema(name = "TemplateSection", description = "A section of a paper, and what a council puts into it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TemplateSection(
        PaperSection section,
        @Schema(examples = "Remand position") @Nullable String heading,

        @Schema(
                implementation = String.class,
                description =
                        "Standing text below the heading, in Markdown with few signs: paragraphs after an empty line, **bold**, and lines of a list that begin with '- '. All else is printed as it is typed",
                examples = "The service is **jointly funded**.")
        @Nullable
        StandingText text,

        @Schema(
                description =
                        "Whether public copies show the heading and the text; if left out, they do not. A text with a reference on record is refused when a paper is published",
                examples = "true")
        @Nullable
        Boolean inPublic) {

    private static final int LONGEST_HEADING = 100;

    public TemplateSection {
        if (section == null) {
            throw new IllegalArgumentException(
                    "A section of a template names a section, such as budget, but one named none");
        }
        heading = PlainText.optional("A section's heading", heading, LONGEST_HEADING);
    }

    /** Returns a section as it usually is. */
    public static TemplateSection of(PaperSection section) {
        return new TemplateSection(section, null, null, null);
    }

    /** Says whether it has nothing of its own. */
    @JsonIgnore
    public boolean isUsual() {
        return heading == null && text == null;
    }

    public Optional<String> findHeading() {
        return Optional.ofNullable(heading);
    }

    public Optional<StandingText> findText() {
        return Optional.ofNullable(text);
    }
}
