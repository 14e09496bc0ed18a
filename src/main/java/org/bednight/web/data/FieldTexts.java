package org.bednight.web.data;

import java.util.Arrays;
import java.util.List;
import org.bednight.estate.Sector;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.web.form.FormView.Choice;
import org.jspecify.annotations.Nullable;

/** Texts that fields of several kinds of records have in common. */
public final class FieldTexts {

    private FieldTexts() {}

    public static String of(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public static List<Choice> sectors() {
        var wording = new Wording(HouseStyle.DEFAULT);
        return Arrays.stream(Sector.values())
                .map(sector -> new Choice(sector.name(), wording.sector(sector.name())))
                .toList();
    }
}
