package org.bednight.remand;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.DataVersion;
import org.bednight.ledger.DataVersions;
import org.bednight.ledger.Facts;
import org.bednight.ledger.Reading;
import org.bednight.remand.episode.Episode;
import org.bednight.remand.episode.RemandHistory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions share the histories of authorities that did not change between them, and none shows what another knew. */
@QuarkusTest
class SharedHistoriesTest {

    private static final List<String> CODES = List.of("X001", "X002", "X003");

    @Inject
    Facts facts;

    @Inject
    Episodes episodes;

    @Inject
    PlacementRepository repository;

    @Inject
    DataVersions versions;

    @BeforeEach
    void startFromThreeAuthorities() {
        facts.clear().authorities(CODES.toArray(String[]::new));
    }

    @Test
    void an_import_for_one_authority_leaves_the_histories_of_others_as_they_are() {
        facts.episodes("X001,R1,C1,YOI,,2018-05-01,,,", "X002,R2,C2,YOI,,2018-05-02,,,");
        var before = episodes.histories(versions.current());

        facts.episodes("X001,R3,C3,YOI,,2018-06-01,,,");
        var after = episodes.histories(versions.current());

        var other = new AuthorityCode("X002");
        assertThat(after.get(other)).isSameAs(before.get(other));
        assertThat(episodes.history(other, versions.current())).isSameAs(before.get(other));
        assertThat(words(before)).containsKeys(other, new AuthorityCode("X001"));
        assertThat(words(before).get(new AuthorityCode("X001"))).hasSize(1);
        assertThat(words(after).get(new AuthorityCode("X001"))).hasSize(2);
    }

    /** The plain second way: each version's episodes, read from the database by themselves. */
    @Test
    void each_version_has_the_episodes_that_the_database_has_for_it_in_whatever_order_they_are_asked_for() {
        var random = new SplittableRandom(20261129);
        var seen = new ArrayList<DataVersion>(List.of(versions.current()));
        for (int change = 0; change < 40; change++) {
            change(random);
            seen.add(versions.current());
            check(seen.get(random.nextInt(seen.size())), random);
        }
        seen.forEach(version -> check(version, random));
    }

    private void change(SplittableRandom random) {
        var code = CODES.get(random.nextInt(CODES.size()));
        var number = random.nextInt(4);
        if (random.nextInt(4) == 0) {
            facts.delete("/authorities/%s/remand-episodes/R%d".formatted(code, number), "entered twice");
        } else {
            facts.episodes("%s,R%d,C%d,YOI,,2018-05-%02d,,,".formatted(code, number, number, 1 + random.nextInt(28)));
        }
    }

    private void check(DataVersion version, SplittableRandom random) {
        var expected = new TreeMap<AuthorityCode, List<String>>();
        for (var code : CODES) {
            var known = Reading.of(() -> repository.listKnown(new AuthorityCode(code), version));
            if (!known.isEmpty()) {
                expected.put(new AuthorityCode(code), words(known));
            }
        }
        if (random.nextBoolean()) {
            CODES.forEach(code -> assertThat(words(
                            episodes.history(new AuthorityCode(code), version).episodes()))
                    .isEqualTo(expected.getOrDefault(new AuthorityCode(code), List.of())));
        }
        assertThat(words(episodes.histories(version))).isEqualTo(expected);
    }

    private static Map<AuthorityCode, List<String>> words(Map<AuthorityCode, RemandHistory> histories) {
        var words = new TreeMap<AuthorityCode, List<String>>();
        histories.forEach((code, history) -> words.put(code, words(history.episodes())));
        return words;
    }

    private static List<String> words(List<Episode> episodes) {
        return episodes.stream()
                .map(episode -> "%s %s".formatted(episode.reference(), episode.placements()))
                .sorted()
                .toList();
    }
}
