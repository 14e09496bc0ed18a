package org.bednight.extract.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of files of an extract, known by their headings; columns that are not listed are passed over unread. */
public enum ExtractKind {
    EPISODES(
            "Episodes.csv of the SSDA903 return",
            ExtractForm.SSDA903,
            List.of("CHILD", "DECOM", "LS", "PLACE", "DEC"),
            List.of("RNE", "REC", "PL_POST", "URN")),
    HEADER("Header.csv of the SSDA903 return", ExtractForm.SSDA903, List.of("CHILD", "DOB"), List.of()),
    SSD_EPISODES(
            "ssd_cla_episodes",
            ExtractForm.SSD,
            List.of(
                    "clae_person_id",
                    "clae_cla_episode_start_date",
                    "clae_cla_episode_ceased_date",
                    "clae_cla_placement_id"),
            List.of("clae_cla_episode_start_reason", "clae_cla_episode_ceased_reason")),
    SSD_PLACEMENTS(
            "ssd_cla_placement",
            ExtractForm.SSD,
            List.of("clap_cla_placement_id", "clap_cla_placement_type"),
            List.of("clap_cla_placement_urn", "clap_cla_placement_postcode")),
    SSD_LEGAL_STATUSES(
            "ssd_legal_status",
            ExtractForm.SSD,
            List.of(
                    "lega_person_id",
                    "lega_legal_status",
                    "lega_legal_status_start_date",
                    "lega_legal_status_end_date"),
            List.of()),
    SSD_PERSONS("ssd_person", ExtractForm.SSD, List.of("pers_person_id", "pers_dob"), List.of()),
    ESTABLISHMENTS("establishments.csv", null, List.of("urn", "postcode", "name", "sector"), List.of());

    private static final Set<String> DATES = Set.of(
            "DECOM",
            "DEC",
            "DOB",
            "clae_cla_episode_start_date",
            "clae_cla_episode_ceased_date",
            "lega_legal_status_start_date",
            "lega_legal_status_end_date",
            "pers_dob");

    private final String title;
    private final @Nullable ExtractForm form;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> optional;

    ExtractKind(String title, @Nullable ExtractForm form, List<String> required, List<String> optional) {
        this.title = title;
        this.form = form;
        this.required = required;
        this.optional = optional;
    }

    /** Returns the form that a file of this kind belongs to; null where it may come with any. */
    public @Nullable ExtractForm form() {
        return form;
    }

    /** Returns what people call such a file. */
    public String title() {
        return title;
    }

    /** Finds the kind that has these headings, in any order and case, among others. */
    static Optional<ExtractKind> of(List<String> headings) {
        return Arrays.stream(values())
                .filter(kind -> kind.missingIn(headings).isEmpty())
                .findFirst();
    }

    /** Says which kinds there are, and what the nearest of them lacks. */
    static String expectedInPlaceOf(List<String> headings) {
        var nearest = Arrays.stream(values())
                .filter(kind -> kind.missingIn(headings).size() < kind.required.size())
                .min(Comparator.comparingInt(kind -> kind.missingIn(headings).size()));
        var kinds = Arrays.stream(values())
                .filter(kind -> kind.form != null)
                .map(ExtractKind::title)
                .collect(Collectors.joining(", "));
        return "the headings of one of %s%s"
                .formatted(
                        kinds,
                        nearest.map(kind -> "; to be %s it lacks %s"
                                        .formatted(kind.title, String.join(", ", kind.missingIn(headings))))
                                .orElse(""));
    }

    private List<String> missingIn(List<String> headings) {
        var known = headings.stream().map(ExtractKind::key).collect(Collectors.toSet());
        return required.stream().filter(column -> !known.contains(key(column))).toList();
    }

    List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }

    static boolean isDate(String column) {
        return DATES.contains(column);
    }

    /** Headings are compared by their letters and digits alone. */
    public static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
