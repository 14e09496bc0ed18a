package org.bednight.web;

import java.util.Map;
import java.util.regex.Pattern;
import org.bednight.rest.ProblemResponse;
import org.bednight.web.form.CallWords;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a failure shows.
 *
 * @param next where what the sentence asks for is done; null where it names no page
 * @param lacking the code of the authority whose page lacks facts; null where it is another failure
 */
public record ErrorView(
        int status,
        String title,
        String detail,
        String way,
        @Nullable Next next,
        @Nullable String lacking) {

    private static final Map<String, Next> NEXT = Map.of(
            "no-price", new Next("/data/prices", "Enter prices"),
            "file-no-longer-held", new Next("/data", "Data"),
            "file-ended-as-records-were-removed", new Next("/data", "Data"));

    /** How the types end of what a removal of records has ended. */
    private static final String ENDED = "-ended-as-records-were-removed";

    private static final Pattern OF_AUTHORITY = Pattern.compile("/?authorities/([A-Z][0-9]+)(?:/.*)?");

    /** A page to go on to, and what the link to it says. */
    public record Next(String address, String words) {}

    /** @param path of the page */
    static ErrorView of(ProblemResponse problem, String path) {
        var type = problem.type().getPath();
        var ofAuthority = OF_AUTHORITY.matcher(path);
        return new ErrorView(
                problem.status(),
                problem.title(),
                CallWords.without(problem.detailOfPage()),
                type.endsWith(ENDED) ? "Only what waited for its next step has ended." : way(problem.status()),
                NEXT.get(type.substring(type.lastIndexOf('/') + 1)),
                problem.status() == 422 && ofAuthority.matches() ? ofAuthority.group(1) : null);
    }

    private static String way(int status) {
        return switch (status) {
            case 403 -> "Go back, or start again from the list of authorities.";
            case 404 -> "Start again from the list of authorities.";
            case 409 -> "This clashes with what is on record. Go back, and open the page again to see what stands now.";
            case 412 -> "Somebody else may have changed this. Open the page again to see what stands now.";
            case 422 -> "Enter what is missing, then open this page again.";
            case 500 -> "This is our fault. Try again; if it comes back, tell the operator of this service.";
            case 503 -> "The service is busy. Try again in a minute.";
            default -> "Go back, change what the sentence names, and try again.";
        };
    }
}
