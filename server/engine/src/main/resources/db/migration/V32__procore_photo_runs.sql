-- How many images follow each other in a list from a key on, so that neither totals nor late pages are counted out.
CREATE TABLE procore_photo_run (
    project_id BIGINT NOT NULL,
    album_id   BIGINT NOT NULL, -- 0: the list of all the project's images
    created_at BIGINT NOT NULL, -- with the next, the key from which the run goes to the next run's key
    photo_id   BIGINT NOT NULL,
    photos     BIGINT NOT NULL, -- without those in the recycle bin
    PRIMARY KEY (project_id, album_id, created_at, photo_id)
);

INSERT INTO procore_photo_run
SELECT project_id, album_id, created_at, id, photos
FROM (
    SELECT project_id, album_id, created_at, id, place, COUNT(*) OVER (PARTITION BY project_id, album_id, place / 2048) AS photos
    FROM (
        SELECT project_id, album_id, created_at, id,
            ROW_NUMBER() OVER (PARTITION BY project_id, album_id ORDER BY created_at, id) - 1 AS place
        FROM (
            SELECT project_id, album_id, created_at, id FROM procore_photo WHERE deleted_at IS NULL
            UNION ALL
            SELECT project_id, 0, created_at, id FROM procore_photo WHERE deleted_at IS NULL
        ) AS listed
    ) AS placed
) AS counted
WHERE place % 2048 = 0;

-- An index for each order and each filter of a list. All begin with the project: the longest match is what SQLite takes.
CREATE INDEX procore_photo_taken ON procore_photo (project_id, (taken_at IS NULL), taken_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_taken_last ON procore_photo (project_id, (taken_at IS NULL), taken_at DESC, id DESC)
    WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_starred ON procore_photo (project_id, starred, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_private ON procore_photo (project_id, is_private, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_uploader ON procore_photo (project_id, uploader_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_location ON procore_photo (project_id, location_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_log_entry ON procore_photo (project_id, daily_log_entry_id, created_at, id)
    WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_updated ON procore_photo (project_id, updated_at) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_trade_photos ON procore_photo_trade (trade_id, photo_id);
