package org.bednight.scenario;

/** What-ifs that run as they stand on Birmingham's forecast of 2018/19 as at 31 May 2018, or with other dates on any. */
public final class ScenarioExamples {

    static final String BASE = """
            {"adjustments": []}""";

    static final String LONG_REMAND = """
            {"adjustments": [{"kind": "remands", "count": 1, "sector": "LASCH", "start": "2018-08-01", "nights": 180}]}""";

    static final String GRANT_CUT = """
            {"adjustments": [{"kind": "allocation", "funder": "Youth Justice Board remand grant", "percent": -10}]}""";

    static final String PRICES_UP = """
            {"adjustments": [{"kind": "price", "percent": 6, "from": "2018-10-01"}]}""";

    public static final String BAIL_SUPPORT = """
            {"adjustments": [{"kind": "diversion", "name": "bail support", "of": "arrivals", "share": 0.2, "from": "2018-09-01", "costPerNight": 95.00, "setUpCost": 20000.00}]}""";

    public static final String COURT_DELAYS = """
            {"adjustments": [{"kind": "length-of-stay", "factor": 1.15}]}""";

    static final String TOGETHER = """
            {"adjustments": [{"kind": "allocation", "funder": "Youth Justice Board remand grant", "percent": -10}, {"kind": "length-of-stay", "factor": 1.15}, {"kind": "diversion", "name": "bail support", "of": "arrivals", "share": 0.2, "from": "2018-09-01", "costPerNight": 95.00, "setUpCost": 20000.00}]}""";

    static final String WHICH_SHARE = """
            {"adjustments": [{"kind": "diversion", "name": "bail support", "of": "nights", "share": 0, "costPerNight": 60.00}], "vary": {"adjustment": 0, "property": "share"}, "target": {"variance": 0}}""";

    static final String WHICH_ALLOCATION = """
            {"adjustments": [{"kind": "allocation", "funder": "reserve", "amount": 0}], "vary": {"adjustment": 0, "property": "amount"}, "target": {"probabilityOfOverspend": 0.2}}""";

    static final String WHICH_ARRIVALS = """
            {"adjustments": [{"kind": "arrivals", "factor": 1}], "vary": {"adjustment": 0, "property": "factor", "least": 0, "most": 1}, "target": {"variance": 0}}""";

    private ScenarioExamples() {}
}
