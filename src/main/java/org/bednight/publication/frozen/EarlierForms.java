package org.bednight.publication.frozen;

/** The forms that publications had before today's, of which each lacks some of the sentences and counts of later ones. */
public final class EarlierForms {

    private EarlierForms() {}

    /**
     * Returns a document as it would have been when {@code published} was frozen.
     *
     * @param now in today's form
     */
    public static FrozenPublication inFormOf(FrozenPublication published, FrozenPublication now) {
        var ofCentres = BeforeCentres.isFormOf(published) ? BeforeCentres.of(now) : now;
        var ofStays = BeforeConfirmations.isFormOf(published) ? BeforeConfirmations.of(ofCentres) : ofCentres;
        var ofHeadlines = BeforeHeadlines.isFormOf(published) ? BeforeHeadlines.of(ofStays) : ofStays;
        return BeforeRoundedCounts.of(BeforeHyphens.of(ofHeadlines, published), published);
    }
}
