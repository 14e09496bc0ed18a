package org.bednight.extract.table;

/** The forms in which a council has the history of its looked-after children. */
public enum ExtractForm implements FormNames {
    /** The yearly return on looked-after children. */
    SSDA903("CHILD", "DECOM", "DEC", "DOB"),
    /** The Standard Safeguarding Dataset, which case systems fill each night. */
    SSD("clae_person_id", "clae_cla_episode_start_date", "clae_cla_episode_ceased_date", "pers_dob");

    private final String child;
    private final String start;
    private final String end;
    private final String birth;

    ExtractForm(String child, String start, String end, String birth) {
        this.child = child;
        this.start = start;
        this.end = end;
        this.birth = birth;
    }

    @Override
    public String columnOf(String column) {
        return switch (column) {
            case "child" -> child;
            case "start_date" -> start;
            case "end_date" -> end;
            case "turns_18_on" -> birth;
            default -> "";
        };
    }

    /** Returns the form as a request names it. */
    @Override
    public String toString() {
        return this == SSDA903 ? "ssda903" : "ssd";
    }
}
