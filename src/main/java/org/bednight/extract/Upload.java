package org.bednight.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bednight.estate.EstablishmentList;
import org.bednight.exchange.FileDigest;
import org.bednight.extract.ExtractReport.ReadFile;
import org.bednight.extract.history.ExtractContent;
import org.bednight.remand.episode.Reference;

/** The files of one upload, once it is known what they are. */
interface Upload {

    /**
     * Reads what the files state; faults go to those of the content.
     *
     * @param onRecord the establishments on record
     * @param refused whether a reference may be made of a name or a date of birth
     */
    ExtractContent content(EstablishmentList onRecord, Predicate<Reference> refused);

    /** Returns the digest of the one file, or of the digests of several, in whatever order they were sent. */
    String digest();

    /** Says what each file is and how it was read. */
    List<ReadFile> files();

    /** Returns the digest of files by those of each. */
    static String digest(List<String> each) {
        return each.size() == 1
                ? each.get(0)
                : FileDigest.of(
                        each.stream().sorted().collect(Collectors.joining("\n")).getBytes(UTF_8));
    }
}
