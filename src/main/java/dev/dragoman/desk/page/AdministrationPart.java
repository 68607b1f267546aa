package dev.dragoman.desk.page;

/** A page of the administration, as its index and navigation list it. */
public enum AdministrationPart {
    /** Who may do what. */
    PEOPLE("people", "admin.people", "admin.people-lead"),
    /** Who did what. */
    AUDIT("audit", "admin.audit", "admin.audit-lead"),
    /** What the service was started with. */
    SETTINGS("settings", "admin.settings", "admin.settings-lead"),
    /** What was taken from the content folder. */
    IMPORTS("imports", "admin.imports", "admin.imports-lead"),
    /** The terms that translations must use. */
    GLOSSARY("glossary", "glossary-page.title", "glossary-page.lead"),
    /** Zip files of many translations. */
    EXCHANGE("exchange", "exchange.title", "exchange.lead"),
    /** What was sent to webhooks. */
    WEBHOOKS("webhooks", "webhook-log.title", "webhook-log.lead");

    private final String path;
    private final String title;
    private final String lead;

    AdministrationPart(String path, String title, String lead) {
        this.path = AdministrationAddress.INDEX + "/" + path;
        this.title = title;
        this.lead = lead;
    }

    /** The path of the page. */
    public String path() {
        return path;
    }

    /** The key of its name. */
    public String title() {
        return title;
    }

    /** The key of the sentence that says what it is for. */
    public String lead() {
        return lead;
    }
}
