package org.bednight.web.publications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.bednight.authority.AuthorityCode;
import org.bednight.estate.Sector;
import org.bednight.problem.Problem;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.HouseStyles;
import org.bednight.publication.style.Wording;
import org.bednight.security.Access;
import org.bednight.security.Role;
import org.bednight.security.Scope;
import org.bednight.web.ForecastView.Row;
import org.bednight.web.ForecastView.Table;
import org.bednight.web.form.FormAnswers;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.Receipts;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Sets the house style of an authority's papers, with a sample of what it does. */
@Path("/authorities/{code}/house-style")
@Produces(MediaType.TEXT_HTML)
class HouseStylePage {

    private static final BigDecimal OVER = new BigDecimal("1024007.00");
    private static final BigDecimal UNDER = new BigDecimal("-12860.00");

    private final HouseStyles styles;
    private final PublicationHeads heads;
    private final StyleEdits edits;
    private final Receipts receipts;

    HouseStylePage(HouseStyles styles, PublicationHeads heads, StyleEdits edits, Receipts receipts) {
        this.styles = styles;
        this.heads = heads;
        this.edits = edits;
        this.receipts = receipts;
    }

    @CheckedTemplate
    static class Templates {

        static native TemplateInstance houseStyle(Head head, FormView form, Table sample, List<String> receipt);

        private Templates() {}
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @GET
    @Operation(hidden = true)
    public Response show(@RestPath AuthorityCode code, @RestQuery @Nullable String done) {
        var head = heads.of(code);
        var style = styles.get(code);
        return page(
                head,
                HouseStyleForm.texts(style),
                StyleEdits.tag(style),
                Refusal.NONE,
                style,
                receipts.sentences(done));
    }

    @Access(role = Role.PUBLISHER, scope = Scope.NAMED)
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(hidden = true)
    public Response save(@RestPath AuthorityCode code, MultipartFormDataInput body) {
        var head = heads.of(code);
        var typed = fields(body);
        var stands = styles.get(code);
        var state = typed.text(StateTag.FIELD);
        var read = HouseStyleForm.read(typed, stands);
        if (read.value().isEmpty()) {
            return page(head, typed, state, read.refusal(), stands, List.of());
        }
        var style = read.value().get();
        if (!typed.text("sample").isEmpty()) {
            return page(
                    head, typed, state, Refusal.NONE, style, List.of("This is only a sample: nothing is saved yet."));
        }
        try {
            return edits.store(code, "house-style", state, style);
        } catch (Problem refused) {
            var now = styles.get(code);
            var again = StateTag.after(refused, typed, () -> StyleEdits.tag(now));
            return page(head, again, again.text(StateTag.FIELD), Refusal.of(refused, Set.of()), now, List.of());
        }
    }

    private static Response page(
            Head head, FormFields typed, String state, Refusal refusal, HouseStyle sample, List<String> receipt) {
        return FormAnswers.page(
                refusal.status(),
                Templates.houseStyle(
                        head, HouseStyleForm.view(head.code(), typed, state, refusal), sample(sample), receipt));
    }

    private static Table sample(HouseStyle style) {
        var wording = new Wording(style);
        return new Table(
                "Sample",
                2,
                List.of("What", "In the paper"),
                List.of(
                        new Row("Heading of a column of amounts", List.of(wording.units())),
                        new Row("An overspend in a table", List.of(wording.varianceInWords(OVER))),
                        new Row("An underspend in a table", List.of(wording.varianceInWords(UNDER))),
                        new Row("An amount in a sentence", List.of(wording.amount(OVER))),
                        new Row("The second period", List.of(wording.period("P02"))),
                        new Row("A sector", List.of(wording.sector(Sector.LASCH.name())))),
                null);
    }

    /** A file is put into its field as the text of which a logo is made. */
    private static FormFields fields(MultipartFormDataInput body) {
        var texts = new HashMap<String, String>();
        body.getValues().forEach((name, values) -> values.stream()
                .findFirst()
                .ifPresent(value -> texts.put(name, value.isFileItem() ? data(value) : value.getValue())));
        return new FormFields(texts);
    }

    private static String data(FormValue file) {
        try (var content = file.getFileItem().getInputStream()) {
            var bytes = content.readAllBytes();
            return bytes.length == 0
                    ? ""
                    : "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
