package org.bednight.estate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.exchange.KeyText;
import org.bednight.exchange.NearNames;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A site of the secure estate.
 *
 * @param urn its social care URN; null where none is known
 * @param postcode in capitals with one blank; null where none is known
 */
@Schema(description = "A site of the secure estate, and how files of case systems name it")
public record Establishment(
        @Schema(examples = "Adel Beck") String name,

        Sector sector,

        @Schema(description = "Social care URN; null where none is known", examples = "9000101") @Nullable
        String urn,

        @Schema(description = "Postcode of the site; null where none is known", examples = "LS16 8EB") @Nullable
        String postcode) {

    /** Returns the name with what sets it apart from one that is nearly the same. */
    NearNames.Named named() {
        return new NearNames.Named(
                name,
                Stream.of(sector.toString(), urn == null ? "" : "URN " + urn, postcode == null ? "" : postcode)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /** Returns the name as it is compared, whatever its case. */
    String key() {
        return key(name);
    }

    /** Returns a name as it is compared with others. */
    static String key(String name) {
        return KeyText.ignoringCase(name);
    }
}
