package org.bednight.web.publications;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.bednight.authority.AuthorityCode;
import org.bednight.ledger.Change;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.HouseStyles;
import org.bednight.web.form.Edits;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.StateTag;

/** Stores a house style of which a form shows a part, unless it has changed since the form was shown. */
@Singleton
class StyleEdits {

    private final HouseStyles styles;
    private final Edits edits;
    private final Receipts receipts;

    StyleEdits(HouseStyles styles, Edits edits, Receipts receipts) {
        this.styles = styles;
        this.edits = edits;
        this.receipts = receipts;
    }

    /** Returns what identifies the state of a style. */
    static String tag(HouseStyle style) {
        return StateTag.of(Optional.of(style));
    }

    /**
     * Stores {@code style} and sends the browser back to the form, which then shows the receipt.
     *
     * @param page the last part of the form's address
     * @param state the state that the form showed
     */
    Response store(AuthorityCode code, String page, String state, HouseStyle style) {
        var report = edits.put(
                state,
                version -> tag(styles.get(code)),
                Change.of(HouseStyles.PUT),
                change -> styles.put(code, style, change));
        return FormAnswers.next("/authorities/%s/%s?done=%s".formatted(code, page, receipts.add(report)));
    }
}
