package org.bednight.publication.template;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a council's papers are made of.
 *
 * @param language English if left out
 * @param sections in their order; one that is not listed is not in the paper. Empty for the usual ones
 */
@Schema(
        name = "PaperTemplate",
        description = "Which sections the papers of an authority have, in what order, and with what texts of its own")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PaperTemplate(
        @Schema(
                description =
                        "English if left out. Welsh is begun, and not reviewed: what is not translated is English")
        @Nullable
        PaperLanguage language,

        @Schema(
                description =
                        "The sections in their order. One that is not listed is not in the paper; headline, warnings, withheld and provenance always are, and budget and risk where the rating and the range disagree. Empty for the usual ones")
        @Nullable
        List<TemplateSection> sections) {

    /** How many sections of its own a council has at the most. */
    public static final int MOST_OWN = 10;

    /** What an authority has that has stated nothing. */
    public static final PaperTemplate USUAL = new PaperTemplate(null, null);

    public PaperTemplate {
        sections = sections == null ? List.of() : checked(sections);
    }

    private static List<TemplateSection> checked(List<TemplateSection> stated) {
        if (stated.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException(
                    "A template's section is an object such as {\"section\": \"budget\"}, but one was null");
        }
        var seen = new HashSet<PaperSection>();
        for (var each : stated) {
            if (each.section() != PaperSection.OWN && !seen.add(each.section())) {
                throw new IllegalArgumentException(
                        "A template lists each section once, but %s twice: take one out".formatted(each.section()));
            }
        }
        long own = stated.stream()
                .filter(each -> each.section() == PaperSection.OWN)
                .count();
        if (own > MOST_OWN) {
            throw new IllegalArgumentException(
                    "A template has at most %d sections of its own, but had %d".formatted(MOST_OWN, own));
        }
        if (!stated.isEmpty()) {
            refuseLack(seen);
        }
        return List.copyOf(stated);
    }

    private static void refuseLack(HashSet<PaperSection> listed) {
        var lacking = Arrays.stream(PaperSection.values())
                .filter(section -> section.isMandatory() && !listed.contains(section))
                .map(PaperSection::toString)
                .collect(Collectors.joining(", "));
        if (!lacking.isEmpty()) {
            throw new IllegalArgumentException(
                    "A paper always has headline, warnings, withheld and provenance, which say what the figure is, what to mind, what is left out and where it comes from, but the template lacks %s: add it. Its budget and risk may be left out, and are shown all the same where the rating and the range disagree"
                            .formatted(lacking));
        }
    }

    /** Returns the language of the papers. */
    @JsonIgnore
    public PaperLanguage written() {
        return Objects.requireNonNullElse(language, PaperLanguage.ENGLISH);
    }

    /**
     * Lists the sections of a paper in their order.
     *
     * @param inDoubt whether the rating and the range disagree: then the sections that show both are there, behind the
     *     headline where the template has left them out
     */
    public List<TemplateSection> order(boolean inDoubt) {
        var stated = Objects.requireNonNull(sections);
        if (stated.isEmpty()) {
            return PaperSection.usual().stream().map(TemplateSection::of).toList();
        }
        var order = new ArrayList<TemplateSection>();
        for (var each : stated) {
            order.add(each);
            if (inDoubt && each.section() == PaperSection.HEADLINE) {
                needed(stated).forEach(order::add);
            }
        }
        return order;
    }

    private static List<TemplateSection> needed(List<TemplateSection> stated) {
        return Arrays.stream(PaperSection.values())
                .filter(PaperSection::isNeededInDoubt)
                .filter(section -> stated.stream().noneMatch(each -> each.section() == section))
                .map(TemplateSection::of)
                .toList();
    }
}
