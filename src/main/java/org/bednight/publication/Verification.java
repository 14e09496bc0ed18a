package org.bednight.publication;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.bednight.publication.frozen.PublicationId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a publication's figures come out again from the facts on record.
 *
 * @param intact whether the frozen bytes still have the digest under which they were published
 * @param same whether every figure comes out as it was published
 * @param software what computed it now
 * @param notCompared what cannot be computed again since records of children were reduced, in sentences
 * @param problem why it cannot be computed again, null where it can
 */
@Schema(description = "Whether a publication's figures come out again from the facts on record")
public record Verification(
        PublicationId id,
        boolean intact,
        boolean same,
        long dataVersion,
        String publishedBySoftware,
        String software,
        List<Difference> differences,

        @Schema(description = "What cannot be computed again since records of children were reduced to their nights")
        List<String> notCompared,

        @Nullable String problem) {

    public Verification {
        differences = List.copyOf(differences);
        notCompared = List.copyOf(notCompared);
    }

    /**
     * A value that comes out otherwise.
     *
     * @param path its place in the published JSON
     */
    @Schema(name = "PublicationDifference")
    public record Difference(
            @Schema(examples = "/forecast/outturn/cost") String path,
            @Schema(implementation = String.class) String published,
            @Schema(implementation = String.class) String recomputed) {}

    /** Lists the values of {@code published} that {@code recomputed} has otherwise, or not at all. */
    static List<Difference> differences(String path, JsonNode published, JsonNode recomputed) {
        var differences = new ArrayList<Difference>();
        compare(path, published, recomputed, differences);
        return differences;
    }

    private static void compare(String path, JsonNode published, JsonNode recomputed, List<Difference> differences) {
        if (published.isObject()) {
            published
                    .properties()
                    .forEach(property -> compare(
                            path + "/" + property.getKey(),
                            property.getValue(),
                            recomputed.path(property.getKey()),
                            differences));
        } else if (published.isArray()) {
            for (int i = 0; i < Math.max(published.size(), recomputed.size()); i++) {
                compare(path + "/" + i, published.path(i), recomputed.path(i), differences);
            }
        } else if (!isSame(published, recomputed)) {
            differences.add(new Difference(path, published.asText(), recomputed.asText()));
        }
    }

    private static boolean isSame(JsonNode a, JsonNode b) {
        boolean numbers = a.isNumber() && b.isNumber();
        return numbers ? a.decimalValue().compareTo(b.decimalValue()) == 0 : a.equals(b);
    }
}
