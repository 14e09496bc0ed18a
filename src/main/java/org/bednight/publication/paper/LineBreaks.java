package org.bednight.publication.paper;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of a paper may end: after a blank or a hyphen alone, so that no amount such as £0.556m is broken, as the rules
 * of the Java platform would between its digits and its letter.
 */
final class LineBreaks implements FSTextBreaker {

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.UK);
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int place = breaks.next();
        while (place != BreakIterator.DONE && place < text.length() && !mayEnd(text.charAt(place - 1))) {
            place = breaks.next();
        }
        return place;
    }

    private static boolean mayEnd(char last) {
        return Character.isWhitespace(last) || last == '-';
    }
}
