package org.bednight.web;

import org.bednight.rest.ProblemResponse;
import org.bednight.web.form.CallWords;

/** What the page of a failure shows. */
public record ErrorView(int status, String title, String detail, String way, boolean priceMissing) {

    static ErrorView of(ProblemResponse problem) {
        return new ErrorView(
                problem.status(),
                problem.title(),
                CallWords.without(problem.detailOfPage()),
                way(problem.status()),
                problem.type().getPath().endsWith("/no-price"));
    }

    private static String way(int status) {
        return switch (status) {
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
