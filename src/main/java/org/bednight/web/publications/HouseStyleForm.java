package org.bednight.web.publications;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bednight.estate.Sector;
import org.bednight.exchange.Cells;
import org.bednight.projection.model.ModelChoice;
import org.bednight.publication.style.HouseStyle;
import org.bednight.publication.style.Logo;
import org.bednight.publication.style.MoneyUnits;
import org.bednight.publication.style.PeriodWords;
import org.bednight.publication.style.RagWords;
import org.bednight.web.form.FieldReader;
import org.bednight.web.form.FormFields;
import org.bednight.web.form.FormView;
import org.bednight.web.form.FormView.Choice;
import org.bednight.web.form.FormView.Field;
import org.bednight.web.form.FormView.Group;
import org.bednight.web.form.Refusal;
import org.bednight.web.form.StateTag;
import org.jspecify.annotations.Nullable;

/** The form of a house style: its fields, what stands in them, and what was typed. */
final class HouseStyleForm {

    static final String LOGO = "logo";
    private static final String REMOVE = "removeLogo";
    private static final String SECTOR = "sector_";

    private HouseStyleForm() {}

    static FormView view(String authority, FormFields typed, String state, Refusal refusal) {
        return new FormView(
                "publications",
                "House style of the papers",
                "How amounts, ratings and names are written. Earlier publications keep theirs.",
                "/authorities/%s/house-style".formatted(authority),
                "Save",
                true,
                groups().stream().map(group -> group.filled(typed, refusal)).toList(),
                Map.of(StateTag.FIELD, state),
                refusal.others(),
                List.of(),
                "/authorities/%s/publications".formatted(authority));
    }

    private static List<Group> groups() {
        return List.of(
                new Group("Amounts", amounts()),
                new Group("Ratings", ratings()),
                new Group("Names", names()),
                new Group("Logo", logoChoices()));
    }

    private static List<Field> amounts() {
        return List.of(
                Field.choice(
                        "sign",
                        "An overspend is printed as",
                        "",
                        List.of(
                                new Choice("overspend-positive", "a positive amount"),
                                new Choice("overspend-negative", "a negative amount"))),
                Field.choice(
                        "negatives",
                        "A negative amount is written",
                        "",
                        List.of(new Choice("brackets", "in brackets"), new Choice("minus", "after a minus"))),
                Field.choice(
                        "units",
                        "Units",
                        "",
                        List.of(
                                new Choice("pounds", "£"),
                                new Choice("thousands", "£000"),
                                new Choice("millions", "£m"))),
                Field.text("decimals", "Decimals", "From 0 to 3; empty: as the units want it"));
    }

    private static List<Field> ratings() {
        return List.of(
                Field.text("amberFrom", "Amber from, in per cent of the budget", "Like 0"),
                Field.text("redFrom", "Red from, in per cent of the budget", "Like 5"),
                Field.text("amberFromChance", "Amber from this chance of an overspend", "From 0 to 1, like 0.5"),
                Field.text("redFromChance", "Red from this chance of an overspend", "From 0 to 1, like 0.9"),
                Field.text(
                        "redFromAmount",
                        "Red from this overspend in pounds where there is no budget",
                        "Empty for none"),
                Field.text("green", "The word for green", ""),
                Field.text("amber", "The word for amber", ""),
                Field.text("red", "The word for red", ""),
                Field.text("notRated", "The word for not rated", ""));
    }

    private static List<Field> logoChoices() {
        return List.of(
                Field.file(
                        LOGO,
                        "A PNG of at most 100 KB and 2000 by 1000 pixels",
                        "Leave it empty to keep the one there is"),
                Field.choice(
                        REMOVE,
                        "The present logo",
                        "",
                        List.of(new Choice("false", "keep it"), new Choice("true", "remove it"))));
    }

    private static List<Field> names() {
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                "periodWords",
                "Periods are written as",
                "",
                List.of(new Choice("month", "Month 2"), new Choice("period", "Period 2"), new Choice("code", "P02"))));
        for (var sector : Sector.values()) {
            fields.add(Field.text(SECTOR + sector, "The name of " + sector, ""));
        }
        fields.add(Field.text("smallestCount", "The smallest count of children that the public sees", "From 2 to 20"));
        fields.add(Field.choice(
                "publicTotal",
                "Where all figures of a year are withheld, the public is told the outturn",
                "Only where that gives no child's nights back",
                List.of(
                        new Choice("", "not at all"),
                        new Choice("10000", "to the nearest £10,000"),
                        new Choice("50000", "to the nearest £50,000"))));
        fields.add(Field.text("board", "What the board is called", "Like Board"));
        fields.add(Field.text("marking", "What stands at the head of an internal paper", ""));
        fields.add(Field.choice(
                "headlineModel",
                "The model of a headline",
                "",
                ModelChoice.list().stream()
                        .map(model -> new Choice(model.name(), model.name().replace('-', ' ')))
                        .toList()));
        return fields;
    }

    /** Returns the texts of a style that stands. */
    static FormFields texts(HouseStyle style) {
        var texts = new HashMap<String, String>();
        texts.put("sign", String.valueOf(style.sign()));
        texts.put("negatives", String.valueOf(style.negatives()));
        texts.put("units", String.valueOf(style.units()));
        texts.put("decimals", String.valueOf(style.decimals()));
        texts.put("amberFrom", number(style.amberFrom()));
        texts.put("redFrom", number(style.redFrom()));
        texts.put("amberFromChance", number(style.amberFromChance()));
        texts.put("redFromChance", number(style.redFromChance()));
        texts.put("redFromAmount", number(style.redFromAmount()));
        Optional.ofNullable(style.ragWords()).ifPresent(words -> {
            texts.put("green", words.green());
            texts.put("amber", words.amber());
            texts.put("red", words.red());
            texts.put("notRated", words.notRated());
        });
        texts.put("periodWords", String.valueOf(style.periodWords()));
        Optional.ofNullable(style.sectors())
                .ifPresent(names -> names.forEach((sector, name) -> texts.put(SECTOR + sector, name)));
        texts.put("smallestCount", String.valueOf(style.smallestCount()));
        texts.put("publicTotal", style.publicTotal() == null ? "" : String.valueOf(style.publicTotal()));
        texts.put("board", String.valueOf(style.board()));
        texts.put("marking", String.valueOf(style.marking()));
        texts.put("headlineModel", String.valueOf(style.headlineModel()));
        return new FormFields(texts);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    /**
     * Reads what was typed.
     *
     * @param stands the style that there is: its logo is kept where no other is sent, and its template always
     */
    static FieldReader.Read<HouseStyle> read(FormFields typed, HouseStyle stands) {
        var reader = new FieldReader(typed);
        var sign = reader.read("sign", text -> constant(HouseStyle.Sign.class, text));
        var negatives = reader.read("negatives", text -> constant(HouseStyle.Negatives.class, text));
        var units = reader.read("units", text -> constant(MoneyUnits.class, text));
        var decimals = reader.read("decimals", Cells.wholeNumber(0, 3));
        var amber = reader.read("amberFrom", HouseStyleForm::decimal);
        var red = reader.read("redFrom", HouseStyleForm::decimal);
        var amberChance = reader.read("amberFromChance", HouseStyleForm::decimal);
        var redChance = reader.read("redFromChance", HouseStyleForm::decimal);
        var redAmount = reader.read("redFromAmount", HouseStyleForm::decimal);
        var periods = reader.read("periodWords", text -> constant(PeriodWords.class, text));
        var smallest = reader.read("smallestCount", Cells.wholeNumber(2, 20));
        var total = reader.read("publicTotal", Cells.wholeNumber(10_000, 50_000));
        var logo = logo(reader, typed, stands.logo());
        return reader.make(() -> new HouseStyle(
                sign,
                negatives,
                units,
                decimals,
                amber,
                red,
                amberChance,
                redChance,
                redAmount,
                words(reader),
                periods,
                sectors(reader),
                smallest,
                reader.line("board"),
                reader.line("marking"),
                reader.line("headlineModel"),
                logo,
                stands.paper(),
                total));
    }

    private static @Nullable Logo logo(FieldReader reader, FormFields typed, @Nullable Logo stands) {
        var sent = reader.read(LOGO, Logo::parse);
        if (sent != null) {
            return sent;
        }
        return typed.text(REMOVE).equals("true") ? null : stands;
    }

    private static @Nullable RagWords words(FieldReader reader) {
        var green = reader.line("green");
        var amber = reader.line("amber");
        var red = reader.line("red");
        var notRated = reader.line("notRated");
        return new RagWords(
                green == null ? "Green" : green,
                amber == null ? "Amber" : amber,
                red == null ? "Red" : red,
                notRated == null ? "Not rated" : notRated);
    }

    private static Map<Sector, String> sectors(FieldReader reader) {
        var names = new EnumMap<Sector, String>(Sector.class);
        for (var sector : Sector.values()) {
            var name = reader.line(SECTOR + sector);
            if (name != null) {
                names.put(sector, name);
            }
        }
        return names;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("one of the choices"));
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("a number like 5 or 0.5");
        }
        return new BigDecimal(text);
    }
}
