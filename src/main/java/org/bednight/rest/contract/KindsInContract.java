package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * States in the contract, for each alternative of a record that comes in several kinds, the name of its kind, without
 * which no other program can distinguish.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class KindsInContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var schemas = contract.getComponents().getSchemas();
        schemas.values().stream()
                .filter(schema -> schema.getDiscriminator() != null)
                .forEach(schema -> name(schema, schemas));
    }

    private static void name(Schema alternatives, Map<String, Schema> schemas) {
        var property = alternatives.getDiscriminator().getPropertyName();
        alternatives.getDiscriminator().getMapping().forEach((kind, reference) -> {
            var alternative =
                    Objects.requireNonNull(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)), reference);
            alternative.addProperty(
                    property,
                    OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(kind)));
            alternative.addRequired(property);
        });
    }
}
