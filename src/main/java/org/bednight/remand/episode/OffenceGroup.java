package org.bednight.remand.episode;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bednight.exchange.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * The groups of offences by which lengths of stay are learned. Records state an offence in words of their own; {@link
 * #find} reads the group from them: the first one, in the order below, of which a word begins as one of its stems does. So
 * an assault with intent to rob is a robbery, a sexual assault is sexual, and a burglary, whatever was taken, is none of the first
 * four. Words after "non" or "not" do not count.
 *
 * <p>Decided: possession of a weapon and threats to life are violence; theft, burglary, damage, arson, public order, driving
 * and breaches are other, as is what no stem fits.
 */
public enum OffenceGroup {
    SEXUAL(
            "sexual offences",
            "sex",
            "rape",
            "rapist",
            "indecen",
            "voyeur",
            "incest",
            "groom",
            "molest",
            "sodomy",
            "bugger",
            "lewd",
            "rhyw"),
    ROBBERY("robbery", "rob ", "robs ", "robb", "carjack", "lladrad", "ysbeil"),
    VIOLENCE(
            "violence",
            "violen",
            "assault",
            "batter",
            "murder",
            "manslaughter",
            "homicid",
            "wound",
            "gbh ",
            "abh ",
            "bodily harm",
            "against the person",
            "against person",
            "kidnap",
            "abduct",
            "false imprison",
            "unlawful imprison",
            "strangul",
            "strangl",
            "suffocat",
            "stab",
            "shoot",
            "weapon",
            "firearm",
            "gun",
            "knife",
            "knives",
            "blade",
            "threats to kill",
            "threat to kill",
            "endanger",
            "cruelty",
            "trais",
            "treisgar",
            "ymosod",
            "llofrudd",
            "dynladd",
            "clwyf",
            "arf ",
            "arfau"),
    DRUGS(
            "drugs",
            "drug",
            "cannabis",
            "marij",
            "cocaine",
            "heroin",
            "opiate",
            "opioid",
            "amphet",
            "methamphet",
            "ketamine",
            "narcot",
            "controlled subst",
            "cont sub",
            "of class a ",
            "of class b ",
            "of class c ",
            "class a drug",
            "pwits",
            "intent to supply",
            "county line",
            "cyffur"),
    OTHER("other offences");

    /** What is written where no offence is known. */
    private static final Set<String> UNKNOWN = Set.of(
            "",
            "unknown",
            "not known",
            "not stated",
            "not recorded",
            "not available",
            "missing",
            "none",
            "n a",
            "na",
            "nk",
            "tbc",
            "anhysbys");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern DENIED = Pattern.compile(" (non|not) \\S+| non\\S+");

    private final String words;

    /** Finds a word that begins as one of the stems does; without stems, anything. */
    private final Pattern stems;

    OffenceGroup(String words, String... stems) {
        this.words = words;
        this.stems = Pattern.compile(stems.length == 0 ? "" : " (" + String.join("|", stems) + ")");
    }

    /** Finds the group of an offence as a record states it; empty where it states none. */
    public static Optional<OffenceGroup> find(@Nullable String offence) {
        var plain = offence == null
                ? ""
                : SIGNS.matcher(KeyText.ignoringCase(offence)).replaceAll(" ").strip();
        if (UNKNOWN.contains(plain)) {
            return Optional.empty();
        }
        var text = DENIED.matcher(" " + plain + " ").replaceAll(" ");
        return Arrays.stream(values())
                .filter(group -> group.stems.matcher(text).find())
                .findFirst();
    }

    /** Returns the group's name within a sentence. */
    @Override
    public String toString() {
        return words;
    }
}
