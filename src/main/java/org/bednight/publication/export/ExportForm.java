package org.bednight.publication.export;

import java.util.Locale;
import org.bednight.language.Choice;
import org.bednight.rest.FileTypes;

/** The forms in which a publication can be had, by the extension of its address. */
public enum ExportForm {
    /** As it was frozen; in public, less what is withheld. */
    JSON("application/json"),
    CSV(FileTypes.CSV),
    XLSX(FileTypes.XLSX),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    ExportForm(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Reads an extension such as {@code docx}.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    public static ExportForm parse(String extension) {
        return Choice.find(ExportForm.class, extension)
                .orElseThrow(
                        () -> new IllegalArgumentException("A publication ends with %s, but was asked for with '%s'"
                                .formatted(Choice.list(ExportForm.class), extension)));
    }

    String mediaType() {
        return mediaType;
    }

    /** Returns how a browser treats the file: it shows text, and saves the rest. */
    String disposition() {
        return this == JSON || this == CSV ? "inline" : "attachment";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
