package org.bednight.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Read aloud, the first page of a report has to be understood without another: it points nowhere, and explains what it names. */
final class FirstPage {

    private static final Pattern POINTS_ELSEWHERE = Pattern.compile(
            "(?i)(?<!lies )\\b(see|annex|appendix|overleaf|below|above(?! its budget)|as explained|footnote)\\b");
    private static final Pattern SHORT = Pattern.compile("\\b[A-Z]{2,}\\b");

    private FirstPage() {}

    static void standsAlone(String name, byte[] pdf) throws IOException {
        var text = text(pdf);
        assertThat(text)
                .as(name)
                .containsSubsequence("Purpose", "Recommendation", "Headline", "Budget monitor", "Rating", "Amounts are")
                .doesNotContainPattern(POINTS_ELSEWHERE);
        assertThat(SHORT.matcher(text).results().map(found -> found.group()).distinct())
                .as("%s: abbreviations", name)
                .isSubsetOf(List.of("LASCH"));
        explains(name, text, "second method", "which follows each child");
        explains(
                name,
                text,
                "child-by-child method",
                "child-by-child method follows those in custody and those who may come");
        explains(
                name,
                text.replace("the rolling average of past nights", ""),
                "the rolling average",
                "The rolling average carries past nights on");
        explains(name, text, "Red", "Red: ");
    }

    private static void explains(String name, String text, String term, String words) {
        if (text.contains(term)) {
            assertThat(text).as("%s names %s", name, term).contains(words);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFTextStripper();
            page.setEndPage(1);
            return page.getText(document).replaceAll("\\s+", " ");
        }
    }
}
