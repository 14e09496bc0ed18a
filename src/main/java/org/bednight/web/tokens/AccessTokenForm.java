package org.bednight.web.tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bednight.rest.PlainText;
import org.bednight.security.CurrentUser;
import org.bednight.security.Role;
import org.bednight.token.AccessTokenWish;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;

/** The form by which somebody makes a token, within what they may do and see themselves. */
final class AccessTokenForm {

    /** The hidden field by which the form is known when it is sent. */
    static final String KEY = "key";

    private static final String LABEL = "label";
    private static final String DAYS = "days";
    private static final String CODES = "codes";
    private static final String ROLE = "role-";
    private static final String AUTHORITY = "authority-";
    private static final String TICKED = "true";

    private static final Map<Role, String> MAY = Map.of(
            Role.VIEWER, "Read forecasts, budgets, prices and publications",
            Role.ANALYST, "Import and change episodes and allocations, read single cases, compute what-ifs",
            Role.PUBLISHER, "Publish and withdraw forecasts",
            Role.ADMIN, "Change authorities and prices");

    private final CurrentUser user;
    private final SortedMap<String, String> authorities;

    /** @param authorities the names of those that the user sees, by code; of no use where they see all */
    AccessTokenForm(CurrentUser user, SortedMap<String, String> authorities) {
        this.user = user;
        this.authorities = authorities;
    }

    /** Returns what the form holds when it is opened. */
    FormFields opened() {
        var texts = new HashMap<String, String>();
        texts.put(DAYS, Integer.toString(AccessTokenWish.USUAL_DAYS));
        texts.put(ROLE + Role.VIEWER, TICKED);
        if (authorities.size() == 1) {
            texts.put(AUTHORITY + authorities.firstKey(), TICKED);
        }
        return new FormFields(texts);
    }

    FieldReader.Read<AccessTokenWish> read(FormFields typed) {
        var reader = new FieldReader(typed);
        reader.require(LABEL, "what it is for");
        reader.require(DAYS, "a number of days");
        reader.read(LABEL, text -> PlainText.required("What it is for", text, AccessTokenWish.LONGEST_LABEL));
        var days = reader.read(DAYS, AccessTokenForm::days);
        return reader.make(() -> AccessTokenWish.of(
                typed.text(LABEL),
                ticked(typed, ROLE),
                Stream.concat(ticked(typed, AUTHORITY).stream(), codes(typed)).toList(),
                days == null ? AccessTokenWish.USUAL_DAYS : days));
    }

    private static int days(String text) {
        if (!text.matches("\\d{1,3}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > AccessTokenWish.MOST_DAYS) {
            throw new IllegalArgumentException("a number of days from 1 to " + AccessTokenWish.MOST_DAYS);
        }
        return Integer.parseInt(text);
    }

    private static List<String> ticked(FormFields typed, String start) {
        return typed.texts().keySet().stream()
                .filter(name -> name.startsWith(start) && typed.text(name).equals(TICKED))
                .map(name -> name.substring(start.length()))
                .toList();
    }

    private static Stream<String> codes(FormFields typed) {
        return Stream.of(typed.text(CODES).split("[\\s,;]+")).filter(code -> !code.isEmpty());
    }

    FormView view(String key, FormFields typed, Refusal refusal) {
        return new FormView(
                "",
                "Make a token for a spreadsheet",
                "Whoever has the token reads as you, until it ends or you revoke it.",
                "/access-tokens/add",
                "Make the token",
                false,
                groups().stream().map(group -> group.filled(typed, refusal)).toList(),
                Map.of(KEY, key),
                refusal.others(),
                List.of(),
                "/access-tokens");
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        groups.add(new Group(
                "",
                List.of(
                        Field.text(LABEL, "What it is for", "So that you know it again, like: Monthly workbook"),
                        Field.text(
                                DAYS, "After how many days it ends", "1 to %d".formatted(AccessTokenWish.MOST_DAYS)))));
        groups.add(new Group("What it may do", roles()));
        groups.add(new Group(
                "Whose figures it sees",
                user.authorities().isAll()
                        ? List.of(Field.text(
                                CODES,
                                "Codes of authorities",
                                "Like: E08000025, E08000026. An asterisk (*) stands for all"))
                        : authorities.entrySet().stream()
                                .map(each -> Field.check(AUTHORITY + each.getKey(), each.getValue()))
                                .toList()));
        return groups;
    }

    private List<Field> roles() {
        return Stream.of(Role.values())
                .filter(user::has)
                .map(role -> Field.check(ROLE + role, "%s (%s)".formatted(MAY.get(role), role)))
                .collect(Collectors.toList());
    }
}
