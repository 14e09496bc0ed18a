package org.bednight.extract.mapping;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bednight.exchange.KeyText;

/** What the words for legal statuses in a sheet mean: by the mapping first, then those that mean one thing. */
public final class StatusWords {

    private final Map<String, String> meanings = new HashMap<>();

    /** What a legal status means. */
    public enum Status {
        /** On remand; whether in youth detention accommodation, the place says. */
        REMAND,
        /** Remand to local authority accommodation. */
        RLAA,
        OTHER
    }

    public StatusWords(Mapping mapping) {
        Objects.requireNonNull(mapping.legalStatuses())
                .forEach((word, meaning) -> meanings.put(KeyText.ignoringCase(word), meaning == null ? "" : meaning));
    }

    /** Finds what a word means; empty where nothing explains it. */
    public Optional<Status> find(String word) {
        var meaning = meanings.get(KeyText.ignoringCase(word));
        if (meaning != null) {
            return Optional.of(Status.valueOf(meaning.toUpperCase(Locale.ROOT)));
        }
        return switch (KeyText.near(word)) {
            case "j1",
                    "remand",
                    "remanded",
                    "onremand",
                    "yda",
                    "ryda",
                    "remandyda",
                    "ydaremand",
                    "youthdetentionaccommodation",
                    "remandtoyda",
                    "remandedtoyda",
                    "youthdetentionaccommodationremand",
                    "remandtoyouthdetentionaccommodation",
                    "remandedtoyouthdetentionaccommodation" -> Optional.of(Status.REMAND);
            case "rlaa",
                    "remandtolaa",
                    "remandedtolaa",
                    "remandtolocalauthorityaccommodation",
                    "remandedtolocalauthorityaccommodation" -> Optional.of(Status.RLAA);
            default -> Optional.empty();
        };
    }
}
