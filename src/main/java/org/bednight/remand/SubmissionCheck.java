package org.bednight.remand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bednight.exchange.KeyText;
import org.bednight.language.Counted;
import org.bednight.ledger.Warnings;
import org.bednight.remand.SubmittedPlacement.EpisodeKey;
import org.jspecify.annotations.Nullable;

/** What can be wrong with stated placements among themselves: faults go to the submission, oddities are warnings. */
final class SubmissionCheck {

    /** How many children may have references that are near one another: each of them is compared with all others. */
    static final int MOST_NEAR = 20;

    private final Submission submission;
    private final List<String> warnings = new ArrayList<>();

    private SubmissionCheck(Submission submission) {
        this.submission = submission;
    }

    /** Notes all faults, and returns the warnings. */
    static List<String> check(Submission submission, LocalDate today) {
        var check = new SubmissionCheck(submission);
        check.episodesHaveOneChild();
        check.childrenHaveOneBirthday();
        check.childrenAreInOnePlace();
        check.episodesHaveNoGap();
        check.episodesHaveOneDescription();
        check.nearReferencesAreApart();
        check.nearEpisodesOfOneChild();
        check.nearOffenceGroups();
        check.placementsHaveBegun(today);
        return Warnings.shortened(check.warnings);
    }

    private void episodesHaveOneChild() {
        var children = new HashMap<EpisodeKey, SubmittedPlacement>();
        for (var placement : submission.placements()) {
            var first = children.putIfAbsent(placement.key(), placement);
            if (first != null && !first.child().equals(placement.child())) {
                submission.fault(
                        placement.line(),
                        "child",
                        "the child of this episode in %s, %s".formatted(submission.where(first.line()), first.child()));
            }
        }
    }

    private void childrenHaveOneBirthday() {
        var birthdays = new HashMap<SubmittedPlacement.ChildKey, SubmittedPlacement>();
        for (var placement : submission.placements()) {
            if (placement.turns18On() == null) {
                continue;
            }
            var first = birthdays.putIfAbsent(placement.childKey(), placement);
            if (first != null && !Objects.equals(first.turns18On(), placement.turns18On())) {
                submission.fault(
                        placement.line(),
                        "turns_18_on",
                        "the same day as for this child in %s, or nothing".formatted(submission.where(first.line())));
            }
        }
    }

    private void childrenAreInOnePlace() {
        for (var ofChild : groupByChild()) {
            SubmittedPlacement latest = null;
            for (var placement :
                    ofChild.stream().sorted(SubmittedPlacement.BY_TIME).toList()) {
                if (placement.nights().isEmpty()) {
                    continue;
                }
                if (latest != null && placement.start().isBefore(latest.nights().endExclusive())) {
                    submission.fault(placement.line(), "start_date", elsewhere(latest));
                }
                latest = latest == null
                                || placement
                                        .nights()
                                        .endExclusive()
                                        .isAfter(latest.nights().endExclusive())
                        ? placement
                        : latest;
            }
        }
    }

    private String elsewhere(SubmittedPlacement other) {
        return "a day on which the child is nowhere else, but %s has it in %s from %s %s"
                .formatted(submission.where(other.line()), other.sector(), other.start(), until(other.end()));
    }

    static String until(@Nullable LocalDate end) {
        return end == null ? "on, without an end" : "to " + end;
    }

    private void episodesHaveNoGap() {
        groupByEpisode().forEach((key, placements) -> {
            var inOrder = placements.stream().sorted(SubmittedPlacement.BY_TIME).toList();
            for (int i = 1; i < inOrder.size(); i++) {
                var end = inOrder.get(i - 1).nights().endExclusive();
                if (inOrder.get(i).start().isAfter(end)) {
                    warnings.add("Episode %s of %s has a gap from %s to %s, which is not charged."
                            .formatted(
                                    key.episode(),
                                    key.authority(),
                                    end,
                                    inOrder.get(i).start()));
                }
            }
        });
    }

    private void episodesHaveOneDescription() {
        groupByEpisode().forEach((key, placements) -> {
            if (differ(placements, SubmissionCheck::offenceKey)) {
                warnings.add(several(key, "offence groups"));
            }
            if (differ(placements, SubmittedPlacement::lookedAfterStatus)) {
                warnings.add(several(key, "looked-after statuses"));
            }
        });
    }

    private static @Nullable String offenceKey(SubmittedPlacement placement) {
        var group = placement.offenceGroup();
        return group == null ? null : KeyText.ignoringCase(group);
    }

    private static boolean differ(
            List<SubmittedPlacement> placements, Function<SubmittedPlacement, @Nullable Object> what) {
        return placements.stream().anyMatch(each -> !Objects.equals(what.apply(each), what.apply(placements.get(0))));
    }

    private static String several(EpisodeKey key, String what) {
        return "Episode %s of %s has placements of several %s: that of the first placement counts for all."
                .formatted(key.episode(), key.authority(), what);
    }

    private void nearReferencesAreApart() {
        var near = new HashMap<String, List<List<SubmittedPlacement>>>();
        for (var ofChild : groupByChild()) {
            var first = ofChild.get(0);
            var key = first.authority() + " " + KeyText.near(first.child().value());
            var alike = near.computeIfAbsent(key, none -> new ArrayList<>());
            if (alike.size() < MOST_NEAR) {
                alike.forEach(other -> compareNear(other, ofChild));
                alike.add(ofChild);
            } else {
                submission.fault(first.line(), "child", NearReferences.tooMany(MOST_NEAR));
            }
        }
    }

    private void compareNear(List<SubmittedPlacement> first, List<SubmittedPlacement> second) {
        var byStart = new TreeMap<LocalDate, SubmittedPlacement>();
        first.stream()
                .filter(placement -> !placement.nights().isEmpty())
                .forEach(placement -> byStart.putIfAbsent(placement.start(), placement));
        for (var placement : second) {
            var before = byStart.lowerEntry(placement.nights().endExclusive());
            var other = before == null ? null : before.getValue();
            if (other != null && !placement.nights().intersect(other.nights()).isEmpty()) {
                submission.fault(
                        placement.line(),
                        "child",
                        NearReferences.overlap(other.child(), submission.where(other.line())));
                return;
            }
        }
        warnings.add("%s have the children %s and %s: %s"
                .formatted(
                        submission.where(first.get(0).line(), second.get(0).line()),
                        NearReferences.withNights(first.get(0).child(), first),
                        NearReferences.withNights(second.get(0).child(), second),
                        NearReferences.COUNT_AS_TWO));
    }

    private void nearEpisodesOfOneChild() {
        for (var ofChild : groupByChild()) {
            var near = new LinkedHashMap<String, Map<EpisodeKey, List<SubmittedPlacement>>>();
            ofChild.forEach(placement -> near.computeIfAbsent(
                            KeyText.near(placement.key().episode().value()), none -> new LinkedHashMap<>())
                    .computeIfAbsent(placement.key(), none -> new ArrayList<>())
                    .add(placement));
            near.values().stream()
                    .map(episodes -> List.copyOf(episodes.values()))
                    .filter(episodes -> episodes.size() > 1)
                    .forEach(episodes -> warnings.add("%s have the episodes %s and %s: %s"
                            .formatted(
                                    submission.where(
                                            episodes.get(0).get(0).line(),
                                            episodes.get(1).get(0).line()),
                                    episodeWithNights(episodes.get(0)),
                                    episodeWithNights(episodes.get(1)),
                                    NearReferences.COUNT_AS_TWO_EPISODES)));
        }
    }

    private void nearOffenceGroups() {
        var near = new TreeMap<String, Map<String, String>>();
        submission.placements().stream()
                .map(SubmittedPlacement::offenceGroup)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(group -> near.computeIfAbsent(KeyText.near(group), none -> new LinkedHashMap<>())
                        .putIfAbsent(KeyText.ignoringCase(group), group));
        near.values().stream()
                .filter(groups -> groups.size() > 1)
                .forEach(groups -> warnings.add(
                        "The offence groups '%s' differ only in signs or leading zeros, and count as %d groups: write them alike if they are one."
                                .formatted(String.join("', '", groups.values()), groups.size())));
    }

    private static String episodeWithNights(List<SubmittedPlacement> episode) {
        return NearReferences.withNights(episode.get(0).key().episode(), episode);
    }

    private void placementsHaveBegun(LocalDate today) {
        long future = submission.placements().stream()
                .filter(placement -> placement.start().isAfter(today))
                .count();
        if (future > 0) {
            warnings.add("%s after today, %s: nights count once they have begun."
                    .formatted(Counted.of(future, "placement starts", "placements start"), today));
        }
    }

    private Collection<List<SubmittedPlacement>> groupByChild() {
        return submission.placements().stream()
                .collect(Collectors.groupingBy(SubmittedPlacement::childKey, LinkedHashMap::new, Collectors.toList()))
                .values();
    }

    private Map<EpisodeKey, List<SubmittedPlacement>> groupByEpisode() {
        return submission.placements().stream()
                .collect(Collectors.groupingBy(SubmittedPlacement::key, LinkedHashMap::new, Collectors.toList()));
    }
}
