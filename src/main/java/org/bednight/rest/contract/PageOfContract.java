package org.bednight.rest.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.List;
import org.bednight.rest.FileTypes;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Fits the contract to the page that is made of it: its parts in the order in which a user needs them, and a file chooser
 * for each file that is imported.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PageOfContract implements OASFilter {

    private static final List<String> ORDER = List.of(
            "Authorities",
            "Prices",
            "Allocations",
            "Remand episodes",
            "Bed nights",
            "Forecast",
            "What-ifs",
            "Accuracy",
            "Publications",
            "Access tokens",
            "Audit");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.setTags(contract.getTags().stream()
                .sorted(Comparator.comparingInt(PageOfContract::place))
                .toList());
    }

    @Override
    public Operation filterOperation(Operation operation) {
        var body = operation.getRequestBody();
        var file = body == null ? null : body.getContent().getMediaType(FileTypes.CSV);
        if (file != null && file.getSchema() != null) {
            file.getSchema().setFormat("binary");
        }
        return operation;
    }

    /** A part that has no place yet comes last. */
    private static int place(Tag tag) {
        int place = ORDER.indexOf(tag.getName());
        return place < 0 ? ORDER.size() : place;
    }
}
