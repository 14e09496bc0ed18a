package org.bednight.publication.export;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes in the contract the copy of a publication for the public in JSON; {@code Disclosure} makes it. */
@Schema(
        name = "PublicCopy",
        type = SchemaType.OBJECT,
        description =
                "A publication for the public in JSON: as PublicationDocument, but a figure that is withheld is the text"
                        + " [c], wherever a number stands there, and texts that are not for the public are left out")
final class PublicCopy {

    private PublicCopy() {}
}
