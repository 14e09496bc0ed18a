package org.bednight.extract;

import java.util.Arrays;
import org.bednight.extract.table.ExtractForm;
import org.jspecify.annotations.Nullable;

/** In which form the sender says that the files are. */
public enum FormChoice {
    /** By their headings. */
    AUTO(null),
    SSDA903(ExtractForm.SSDA903),
    SSD(ExtractForm.SSD);

    private final @Nullable ExtractForm form;

    FormChoice(@Nullable ExtractForm form) {
        this.form = form;
    }

    /**
     * Reads a choice.
     *
     * @throws IllegalArgumentException if there is no such form
     */
    public static FormChoice parse(String text) {
        return Arrays.stream(values())
                .filter(choice -> choice.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A form of an extract is auto, ssda903 or ssd, but was '" + text + "'"));
    }

    boolean allows(ExtractForm found) {
        return form == null || form == found;
    }

    @Override
    public String toString() {
        return form == null ? "auto" : form.toString();
    }
}
