package org.bednight.projection.prospect;

import java.util.ArrayList;
import java.util.List;

/**
 * What is taken to happen in the nights to come otherwise than the past says, besides what happens to children: that is in
 * the state of the episode model.
 *
 * @param reroutings shares of the nights that are slept elsewhere, for every model
 * @param alternatives what the slots beyond the sectors are
 * @param otherCosts what is spent or saved beside the nights
 */
public record Prospects(List<Rerouting> reroutings, List<Alternative> alternatives, List<OtherCost> otherCosts) {

    /** Nothing but what the past says. */
    public static final Prospects NONE = new Prospects(List.of(), List.of(), List.of());

    public Prospects {
        reroutings = List.copyOf(reroutings);
        alternatives = List.copyOf(alternatives);
        otherCosts = List.copyOf(otherCosts);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    public Prospects with(Rerouting rerouting) {
        return new Prospects(plus(reroutings, rerouting), alternatives, otherCosts);
    }

    public Prospects with(Alternative alternative) {
        return new Prospects(reroutings, plus(alternatives, alternative), otherCosts);
    }

    public Prospects with(OtherCost cost) {
        return new Prospects(reroutings, alternatives, plus(otherCosts, cost));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        var longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }

    /** Returns a copy of the children by slot and night that has a slot more for each alternative, with nobody there. */
    public double[][] widen(double[][] children) {
        double[][] wide = new double[children.length + alternatives.size()][children[0].length];
        for (int slot = 0; slot < children.length; slot++) {
            wide[slot] = children[slot].clone();
        }
        return wide;
    }

    /** Moves the children by slot and night where they sleep in the end. */
    public void reroute(double[][] children) {
        reroutings.forEach(rerouting -> rerouting.apply(children, children.length - alternatives.size()));
    }

    /**
     * Returns what a night costs of a child who would sleep in each slot, were it not for the reroutings, in pence: the
     * mean of where such children sleep then.
     */
    public double[][] reroutedPrices(double[][] prices) {
        double[][] changed = new double[prices.length][];
        for (int slot = 0; slot < prices.length; slot++) {
            changed[slot] = prices[slot].clone();
        }
        for (int i = reroutings.size() - 1; i >= 0; i--) {
            reroutings.get(i).applyToPrices(changed, prices.length - alternatives.size());
        }
        return changed;
    }
}
