package org.bednight.extract.mapping;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bednight.estate.Establishment;
import org.bednight.estate.EstablishmentList;
import org.bednight.estate.Sector;
import org.bednight.exchange.KeyText;
import org.jspecify.annotations.Nullable;

/** What the words for places in a sheet mean: by the mapping first, then by the establishments, then by the names of sectors. */
public final class PlaceWords {

    private static final String TEMPORARY = "temporary";
    private static final String ELSEWHERE = "elsewhere";

    private final Map<String, String> meanings = new HashMap<>();
    private final EstablishmentList establishments;

    public PlaceWords(Mapping mapping, EstablishmentList establishments) {
        this.establishments = establishments;
        Objects.requireNonNull(mapping.places())
                .forEach((word, meaning) -> meanings.put(KeyText.ignoringCase(word), meaning == null ? "" : meaning));
    }

    /**
     * What a word means.
     *
     * @param sector null where it is no youth detention accommodation
     * @param establishment its name; null where only a sector is known
     */
    public record Place(@Nullable Sector sector, @Nullable String establishment, boolean temporary) {

        static Place of(Establishment site) {
            return new Place(site.sector(), site.name(), false);
        }
    }

    /** Finds what a word means; empty where nothing explains it. */
    public Optional<Place> find(String word) {
        var meaning = meanings.get(KeyText.ignoringCase(word));
        if (meaning == null) {
            return site(word).or(() -> Sector.find(word).map(sector -> new Place(sector, null, false)));
        }
        return switch (meaning) {
            case TEMPORARY -> Optional.of(new Place(null, null, true));
            case ELSEWHERE -> Optional.of(new Place(null, null, false));
            default -> site(meaning).or(() -> sector(meaning));
        };
    }

    private Optional<Place> site(String word) {
        return establishments.findByName(word).map(Place::of);
    }

    private static Optional<Place> sector(String code) {
        try {
            return Optional.of(new Place(Sector.parse(code), null, false));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
