package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names each page of a list after its items: {@code AuthorityPage}, not {@code PageAuthority} after the generic type in
 * Java, of which the contract drops the schema without items.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PagesInContract implements OASFilter {

    private static final Pattern GENERIC = Pattern.compile("(.*/)?Page([A-Z]\\w*?)(View)?");

    @Override
    public Schema filterSchema(Schema schema) {
        var reference = schema.getRef();
        if (reference != null) {
            schema.setRef(named(reference));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        var components = contract.getComponents();
        Map<String, Schema> renamed = new TreeMap<>();
        components.getSchemas().forEach((name, schema) -> renamed.put(named(name), schema));
        renamed.remove("Page");
        components.setSchemas(renamed);
    }

    private static String named(String name) {
        var generic = GENERIC.matcher(name);
        return generic.matches() ? prefix(generic.group(1)) + generic.group(2) + "Page" : name;
    }

    private static String prefix(@Nullable String path) {
        return path == null ? "" : path;
    }
}
