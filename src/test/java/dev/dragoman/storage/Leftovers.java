package dev.dragoman.storage;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Takes away the records that a test stored, so that the tests of pages and lists find the real ones alone. */
public interface Leftovers {

    @SqlUpdate("delete from authority_statement where slug like 'test-%'")
    void authorityStatements();

    @SqlUpdate("delete from review_act where slug like 'test-%'")
    void reviewActs();

    @SqlUpdate("delete from release_edition where slug like 'test-%' or release_id like 'test-%'")
    void releaseEditions();

    @SqlUpdate("delete from release_act where id not in (select release_id from release_edition)")
    void releaseActs();

    @SqlUpdate("delete from listing where slug like 'test-%'")
    void listings();

    @SqlUpdate("delete from edition where slug like 'test-%'")
    void editions();

    @SqlUpdate("delete from unit_act where slug like 'test-%'")
    void unitActs();

    @SqlUpdate("delete from changed_unit where slug like 'test-%'")
    void changedUnits();

    @SqlUpdate("delete from unit_comment where slug like 'test-%'")
    void unitComments();

    @SqlUpdate("delete from presence where slug like 'test-%'")
    void presences();

    @SqlUpdate("delete from bundle_version where slug like 'test-%'")
    void bundleVersions();

    @SqlUpdate("delete from revision_picture where slug like 'test-%'")
    void shownPictures();

    @SqlUpdate("delete from picture where slug like 'test-%'")
    void pictures();

    @SqlUpdate("""
            delete from picture_file
            where digest not in (select digest from picture) and digest not in (select digest from revision_picture)
            """)
    void pictureFiles();

    @SqlUpdate("delete from revision where slug like 'test-%'")
    void revisions();

    @SqlUpdate("delete from former_slug where slug like 'test-%' or record like 'test-%'")
    void formerSlugs();

    @SqlUpdate("delete from finding_dismissal where slug like 'test-%'")
    void findingDismissals();

    @SqlUpdate("delete from assignment where slug like 'test-%'")
    void assignments();

    @SqlUpdate("delete from mail_message where slug like 'test-%'")
    void mails();

    @SqlUpdate("delete from machine_text where slug like 'test-%'")
    void machineTexts();

    @SqlUpdate("delete from machine_job_unit where slug like 'test-%'")
    void machineJobUnits();

    @SqlUpdate("delete from machine_job where slug like 'test-%'")
    void machineJobs();

    @SqlUpdate("delete from signed_statement where slug like 'test-%'")
    void signedStatements();

    @SqlUpdate("delete from record_summary where slug like 'test-%'")
    void recordSummaries();

    @SqlUpdate("delete from translation_summary where slug like 'test-%'")
    void translationSummaries();

    @SqlUpdate("delete from record where slug like 'test-%'")
    void records();

    @SqlUpdate("delete from desk_upload where slug like 'test-%'")
    void deskUploads();

    @SqlUpdate("delete from preview_link where slug like 'test-%'")
    void previewLinks();

    @SqlUpdate("delete from imported_file where path like 'records/test-%'")
    void importedFiles();

    @SqlUpdate("delete from access_token where name like 'test-%'")
    void accessTokens();

    @SqlUpdate("""
            delete from webhook_delivery where webhook_id in (select id from webhook where name like 'test-%')
            """)
    void webhookDeliveries();

    @SqlUpdate("delete from webhook where name like 'test-%'")
    void webhooks();

    static void remove(Store store) {
        store.inTransaction(tables -> {
            Leftovers all = tables.table(Leftovers.class);
            all.authorityStatements();
            all.findingDismissals();
            all.assignments();
            all.mails();
            all.machineTexts();
            all.machineJobUnits();
            all.machineJobs();
            all.signedStatements();
            all.recordSummaries();
            all.translationSummaries();
            all.previewLinks();
            all.deskUploads();
            all.reviewActs();
            all.unitActs();
            all.changedUnits();
            all.unitComments();
            all.presences();
            all.releaseEditions();
            all.releaseActs();
            all.listings();
            all.editions();
            all.bundleVersions();
            all.shownPictures();
            all.pictures();
            all.pictureFiles();
            all.revisions();
            all.formerSlugs();
            all.records();
            all.importedFiles();
            all.webhookDeliveries();
            all.webhooks();
            all.accessTokens();
            return null;
        });
    }
}
