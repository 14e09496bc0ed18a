package org.bednight.web.form;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Answers of pages with forms. */
public final class FormAnswers {

    private static final int SEE_OTHER = 303;

    private FormAnswers() {}

    @CheckedTemplate(basePath = "FormPage")
    static class Templates {

        static native TemplateInstance form(FormView view);

        private Templates() {}
    }

    /** Shows a form. */
    public static Response form(int status, FormView view) {
        return page(status, Templates.form(view));
    }

    /** Shows a page. */
    public static Response page(int status, TemplateInstance page) {
        return Response.status(status)
                .entity(page.render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    /** Leads to a page of its own after a change, so that Reload sends nothing again. */
    public static Response next(String address) {
        return Response.status(SEE_OTHER).header(HttpHeaders.LOCATION, address).build();
    }
}
