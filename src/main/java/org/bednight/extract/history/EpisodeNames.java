package org.bednight.extract.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.bednight.exchange.FileDigest;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.Reference;

/** Names episodes by the child and a number, as 100022-R1, with numbers that no other episode has. */
final class EpisodeNames {

    private static final int LONGEST = 32;

    private static final int ROOM_FOR_NUMBER = 6;

    private final Set<String> taken = new HashSet<>();

    EpisodeNames(Collection<Episode> onRecord) {
        onRecord.forEach(episode -> taken.add(episode.reference().value()));
    }

    Reference next(Reference child) {
        int number = 1;
        while (!taken.add(name(child, number))) {
            number++;
        }
        return new Reference(name(child, number));
    }

    /** A child's reference that leaves no room for the number is replaced by a digest of it. */
    private static String name(Reference child, int number) {
        var text = child.value();
        var stem = text.length() + ROOM_FOR_NUMBER <= LONGEST
                ? text
                : "H" + FileDigest.of(text.getBytes(UTF_8)).substring(0, 20);
        return "%s-R%d".formatted(stem, number);
    }
}
