package org.bednight.web.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bednight.authority.Authority;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Wording;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.jspecify.annotations.Nullable;

/** Texts that fields of several kinds of records have in common. */
public final class FieldTexts {

    private static final String AUTHORITY = "authority";

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

    /** Returns the field by which one of the authorities is chosen whose facts somebody may see. */
    static Field authority(List<Authority> seen) {
        return Field.choice(
                AUTHORITY,
                "Authority",
                "",
                seen.stream()
                        .map(each -> new Choice(each.code().value(), each.name()))
                        .toList());
    }

    /** Returns the codes of those that are asked for: of the one that {@link #authority} chose, or of all. */
    static Stream<AuthorityCode> asked(FormFields asked, List<Authority> seen) {
        var chosen = asked.text(AUTHORITY);
        return seen.stream().map(Authority::code).filter(code -> chosen.isEmpty() || chosen.equals(code.value()));
    }
}
