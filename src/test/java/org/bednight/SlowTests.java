package org.bednight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Prints, at the end of a build, the test classes that took longest, and why tests did not run: the build runs it after the
 * tests.
 */
public final class SlowTests {

    private static final int SHOWN = 10;

    private SlowTests() {}

    private record Timed(String name, double seconds, List<String> skipped) {}

    public static void main(String[] arguments) throws Exception {
        var timed = new ArrayList<Timed>();
        for (var folder : List.of("surefire-reports", "failsafe-reports")) {
            timed.addAll(listIn(Path.of("target", folder)));
        }
        timed.sort(Comparator.comparingDouble(Timed::seconds).reversed());
        System.out.println("The test classes that took longest, in seconds:");
        timed.stream().limit(SHOWN).forEach(test -> System.out.printf("%8.1f  %s%n", test.seconds(), test.name()));
        timed.stream()
                .flatMap(test -> test.skipped().stream())
                .distinct()
                .sorted()
                .forEach(System.out::println);
    }

    private static List<Timed> listIn(Path folder) throws IOException, SAXException, ParserConfigurationException {
        var timed = new ArrayList<Timed>();
        if (Files.isDirectory(folder)) {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            try (var reports = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (var report : reports) {
                    var suite = builder.parse(report.toFile()).getDocumentElement();
                    timed.add(new Timed(
                            suite.getAttribute("name"),
                            Double.parseDouble(suite.getAttribute("time")),
                            whySkipped(suite)));
                }
            }
        }
        return timed;
    }

    private static List<String> whySkipped(Element suite) {
        var skipped = suite.getElementsByTagName("skipped");
        return IntStream.range(0, skipped.getLength())
                .mapToObj(test -> ((Element) skipped.item(test)).getAttribute("message"))
                .filter(reason -> !reason.isBlank())
                .toList();
    }
}
