package org.bednight.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The number formats of a workbook's cells, by the index that a cell names as its style. */
final class CellFormats extends DefaultHandler {

    /** As many characters as Excel takes for a format; a longer one is passed over, since it is searched. */
    private static final int LONGEST_CODE = 255;

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, Boolean> dates = new HashMap<>();
    private boolean ofCells;

    /** Returns whether cells of a style show a date. */
    boolean isDate(int style) {
        if (style < 0 || style >= formats.size()) {
            return false;
        }
        int format = formats.get(style);
        return dates.computeIfAbsent(format, id -> DateUtil.isADateFormat(id, code(id)));
    }

    /** Returns the code of a style's format, such as {@code 0.00}; empty where it has none. */
    String codeOf(int style) {
        return style < 0 || style >= formats.size() ? "" : code(formats.get(style));
    }

    private String code(int format) {
        var code = codes.get(format);
        if (code != null) {
            return code;
        }
        var builtIn = BuiltinFormats.getBuiltinFormat(format);
        return builtIn == null ? "" : builtIn;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "numFmt" -> addCode(attributes);
            case "cellXfs" -> ofCells = true;
            case "xf" -> addFormat(attributes);
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualifiedName) {
        if (name.equals("cellXfs")) {
            ofCells = false;
        }
    }

    private void addCode(Attributes attributes) {
        var code = attributes.getValue("formatCode");
        if (code != null && code.length() <= LONGEST_CODE) {
            codes.put(number(attributes), code);
        }
    }

    private void addFormat(Attributes attributes) {
        if (ofCells) {
            formats.add(number(attributes));
        }
    }

    private static int number(Attributes attributes) {
        var number = attributes.getValue("numFmtId");
        return number == null ? 0 : Integer.parseInt(number);
    }
}
