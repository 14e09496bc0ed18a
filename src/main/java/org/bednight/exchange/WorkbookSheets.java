package org.bednight.exchange;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The list of a workbook's sheets, and from which day it counts its dates: workbooks of old Macs count from 1904. */
final class WorkbookSheets extends DefaultHandler {

    /** A sheet, and the id under which the workbook's relationships name its part. */
    record Entry(String name, String id, boolean hidden) {}

    private final List<Entry> entries = new ArrayList<>();
    private boolean from1904;

    List<Entry> entries() {
        return entries;
    }

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
        switch (name) {
            case "workbookPr" -> {
                var date1904 = attributes.getValue("date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
            case "sheet" -> addSheet(attributes);
            default -> {}
        }
    }

    private void addSheet(Attributes attributes) {
        var name = attributes.getValue("name");
        var state = attributes.getValue("state");
        boolean hidden = "hidden".equals(state) || "veryHidden".equals(state);
        entries.add(new Entry(name == null ? "" : name, idOf(attributes), hidden));
    }

    /** The id of a relationship has a namespace, which differs between Strict Open XML and Excel's own form. */
    private static String idOf(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id") && !attributes.getURI(i).isEmpty()) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
