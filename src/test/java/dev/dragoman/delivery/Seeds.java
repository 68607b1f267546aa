package dev.dragoman.delivery;

/** The addresses of the two documents that every instance is born with. */
public final class Seeds {

    public static final String READOUT = "nato-foreign-ministers-meeting-2023-04-05";
    public static final String STATEMENT = "joint-statement-nato-japan-2023-04-04";
    public static final String READOUT_DATA = "/api/records/" + READOUT;
    public static final String STATEMENT_DATA = "/api/records/" + STATEMENT;

    private Seeds() {}
}
