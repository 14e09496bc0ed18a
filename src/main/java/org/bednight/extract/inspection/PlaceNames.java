package org.bednight.extract.inspection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.estate.Sector;
import org.jspecify.annotations.Nullable;

/** Finds the establishment that a name with more or fewer words means, as {@code HMYOI Wetherby}. */
final class PlaceNames {

    private static final Map<String, Sector> KINDS = Map.of(
            "hmyoi", Sector.YOI, "yoi", Sector.YOI, "sch", Sector.LASCH, "lasch", Sector.LASCH, "stc", Sector.STC);

    /** Words that are of no account beside a name. */
    private static final Set<String> FILLERS = Set.of(
            "hm",
            "hmp",
            "the",
            "secure",
            "children",
            "childrens",
            "home",
            "unit",
            "centre",
            "center",
            "training",
            "young",
            "offender",
            "offenders",
            "institution",
            "house",
            "s");

    private final EstablishmentList establishments;

    PlaceNames(EstablishmentList establishments) {
        this.establishments = establishments;
    }

    /** Finds the one establishment whose own words are those of {@code name}, and whose sector is the one that it names. */
    Optional<Establishment> find(String name) {
        var own = own(name);
        var kind = kind(name);
        var found = establishments.rows().stream()
                .filter(site -> !own.isEmpty() && own.equals(own(site.name())))
                .filter(site -> kind == null || kind == site.sector())
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Set<String> own(String name) {
        return Arrays.stream(words(name))
                .filter(word -> !word.isEmpty() && !KINDS.containsKey(word) && !FILLERS.contains(word))
                .collect(Collectors.toSet());
    }

    private static @Nullable Sector kind(String name) {
        return Arrays.stream(words(name))
                .filter(KINDS::containsKey)
                .map(KINDS::get)
                .findFirst()
                .orElse(null);
    }

    private static String[] words(String name) {
        return name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1);
    }
}
