package dev.darkroom.server.store.mapillary;

import static dev.darkroom.server.store.StoredRows.readable;

import dev.darkroom.server.provider.mapillary.domain.Confirmation;
import dev.darkroom.server.provider.mapillary.domain.Finding;
import dev.darkroom.server.provider.mapillary.domain.Findings;
import dev.darkroom.server.provider.mapillary.domain.ImageFindings;
import dev.darkroom.server.store.Columns;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The tables of what was recognized, but for the reviews. */
final class JdbcImageFindings implements ImageFindings {

    private final Jdbi jdbi;

    JdbcImageFindings(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Findings in(String imageKey) {
        return jdbi.withHandle(handle -> new Findings(
                objects(handle, imageKey),
                ReviewRows.read(handle, imageKey),
                isComplete(handle, imageKey),
                detectors(handle, imageKey),
                confirmations(handle, imageKey)));
    }

    private static boolean isComplete(Handle handle, String imageKey) {
        return handle.createQuery("SELECT is_complete FROM mapillary_recognition WHERE image_key = :key")
                .bind("key", imageKey)
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false);
    }

    private static List<String> detectors(Handle handle, String imageKey) {
        return handle.createQuery(
                        "SELECT detector FROM mapillary_detector_run WHERE image_key = :key ORDER BY position")
                .bind("key", imageKey)
                .mapTo(String.class)
                .list();
    }

    private static List<Finding> objects(Handle handle, String imageKey) {
        return handle.createQuery("SELECT * FROM mapillary_finding WHERE image_key = :key ORDER BY position")
                .bind("key", imageKey)
                .scanResultSet(readable((rows, context) -> new Finding(
                        rows.getString("score"),
                        rows.getString("detector"),
                        rows.getString("type"),
                        RectangleColumns.read(rows))))
                .list();
    }

    private static List<Confirmation> confirmations(Handle handle, String imageKey) {
        return handle.createQuery("""
                        SELECT * FROM mapillary_confirmation WHERE image_key = :key
                        ORDER BY reviewed_at, detector, confirmer
                        """)
                .bind("key", imageKey)
                .scanResultSet(readable((rows, context) -> new Confirmation(
                        rows.getString("detector"), rows.getString("confirmer"), Columns.time(rows, "reviewed_at"))))
                .list();
    }

    @Override
    public void add(String imageKey, Findings findings) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("INSERT INTO mapillary_recognition (image_key, is_complete) VALUES (:key, :complete)")
                    .bind("key", imageKey)
                    .bind("complete", findings.isComplete())
                    .execute();
            for (int i = 0; i < findings.detectors().size(); i++) {
                handle.createUpdate("""
                                INSERT INTO mapillary_detector_run (image_key, position, detector)
                                VALUES (:key, :position, :detector)
                                """)
                        .bind("key", imageKey)
                        .bind("position", i)
                        .bind("detector", findings.detectors().get(i))
                        .execute();
            }
            for (int i = 0; i < findings.objects().size(); i++) {
                add(handle, imageKey, i, findings.objects().get(i));
            }
            findings.reviews().forEach(review -> ReviewRows.add(handle, imageKey, review));
            findings.confirmations().forEach(confirmation -> add(handle, imageKey, confirmation));
        });
    }

    private static void add(Handle handle, String imageKey, int position, Finding finding) {
        RectangleColumns.bind(
                        handle.createUpdate(
                                        "INSERT INTO mapillary_finding (image_key, position, score, detector, type, "
                                                + RectangleColumns.NAMES
                                                + ") VALUES (:key, :position, :score, :detector, :type, "
                                                + RectangleColumns.VALUES + ")")
                                .bind("key", imageKey)
                                .bind("position", position)
                                .bind("score", finding.score())
                                .bind("detector", finding.detector())
                                .bind("type", finding.type()),
                        finding.area())
                .execute();
    }

    private static void add(Handle handle, String imageKey, Confirmation confirmation) {
        handle.createUpdate("""
                        INSERT INTO mapillary_confirmation (image_key, detector, reviewed_at, confirmer)
                        VALUES (:key, :detector, :version, :user)
                        """)
                .bind("key", imageKey)
                .bind("detector", confirmation.detector())
                .bind("version", confirmation.version())
                .bind("user", confirmation.user())
                .execute();
    }
}
