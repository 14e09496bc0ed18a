package org.bednight.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bednight.problem.Problem;

/**
 * A file has faults, so nothing of it was stored.
 *
 * <p>Members: {@code sheet}, the sheet of a workbook in which the lines stand; {@code faultCount}, how many there are; {@code faults}, the first 1,000 of them as {@link RowFault}s.
 */
public final class FaultyFile extends Problem {

    private static final long serialVersionUID = 1;

    private final transient Faults found;

    FaultyFile(Faults faults) {
        super(Kind.INVALID, "faulty-file", detail(faults), members(faults));
        found = faults;
    }

    FaultyFile(RowFault fault) {
        this(only(fault));
    }

    /** Returns the same problem, with the name of the workbook's sheet in which the lines stand. */
    FaultyFile inSheet(String name) {
        found.nameSheet(name);
        return new FaultyFile(found);
    }

    /** Returns the faults, of which the first 1,000 are kept. */
    public Faults faults() {
        return found;
    }

    private static Faults only(RowFault fault) {
        var faults = new Faults();
        faults.add(fault);
        return faults;
    }

    private static String detail(Faults faults) {
        var first = where(faults) + faults.list().get(0);
        return faults.count() == 1
                ? "The file has a fault and nothing was stored. Mend it and send the file again. In %s."
                        .formatted(first)
                : "The file has %,d faults and nothing was stored. Mend them and send the file again. First, in %s."
                        .formatted(faults.count(), first);
    }

    private static String where(Faults faults) {
        return faults.sheet() == null ? "" : "sheet '%s', ".formatted(faults.sheet());
    }

    private static Map<String, Object> members(Faults faults) {
        var members = new LinkedHashMap<String, Object>();
        if (faults.sheet() != null) {
            members.put("sheet", faults.sheet());
        }
        members.put("faultCount", faults.count());
        members.put("faults", faults.list());
        return members;
    }
}
