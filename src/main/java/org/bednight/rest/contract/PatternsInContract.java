package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.bednight.rest.PlainText;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes each pattern as JavaScript reads it, with and without its Unicode flag, and anchors it at both ends: a pattern of
 * JSON Schema matches any part of a text.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PatternsInContract implements OASFilter {

    private static final String VISIBLE = "[^\\u0000-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F"
            + "\\u2028-\\u202E\\u2060-\\u206F\\uE000-\\uF8FF\\uFEFF\\uFFF9-\\uFFFB]*";

    @Override
    public Schema filterSchema(Schema schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.startsWith("^")) {
            schema.setPattern("^" + (pattern.equals(PlainText.VISIBLE) ? VISIBLE : pattern) + "$");
        }
        return schema;
    }
}
