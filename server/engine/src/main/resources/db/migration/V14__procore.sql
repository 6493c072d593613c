-- Ids are numbers that may exceed 32 bits. They are handed out here, so that none comes back after a delete.
CREATE TABLE procore_number (
    kind TEXT PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE procore_company (
    id   BIGINT PRIMARY KEY,
    name TEXT NOT NULL
);

CREATE TABLE procore_person (
    id    BIGINT PRIMARY KEY,
    login TEXT NOT NULL,
    name  TEXT NOT NULL
);

CREATE TABLE procore_member (
    company_id BIGINT NOT NULL REFERENCES procore_company (id),
    person_id  BIGINT NOT NULL REFERENCES procore_person (id),
    PRIMARY KEY (company_id, person_id)
);

CREATE TABLE procore_project (
    id         BIGINT PRIMARY KEY,
    company_id BIGINT NOT NULL REFERENCES procore_company (id),
    name       TEXT NOT NULL
);

-- The folded_ columns hold texts without regard to case, for searching.
CREATE TABLE procore_craft (
    id          BIGINT PRIMARY KEY,
    company_id  BIGINT NOT NULL REFERENCES procore_company (id),
    name        TEXT NOT NULL,
    folded_name TEXT NOT NULL,
    active      BOOLEAN NOT NULL,
    updated_at  BIGINT NOT NULL
);

CREATE TABLE procore_place (
    id          BIGINT PRIMARY KEY,
    project_id  BIGINT NOT NULL REFERENCES procore_project (id),
    parent_id   BIGINT REFERENCES procore_place (id), -- NULL at the top
    node_name   TEXT NOT NULL,
    name        TEXT NOT NULL, -- of all tiers
    folded_name TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    updated_at  BIGINT NOT NULL
);

CREATE UNIQUE INDEX procore_place_path ON procore_place (project_id, COALESCE(parent_id, 0), node_name);
CREATE INDEX procore_place_parent ON procore_place (parent_id);

CREATE TABLE procore_album (
    id           BIGINT PRIMARY KEY,
    project_id   BIGINT NOT NULL REFERENCES procore_project (id),
    position     INTEGER NOT NULL,
    name         TEXT NOT NULL,
    folded_name  TEXT NOT NULL,
    is_private   BOOLEAN NOT NULL,
    unclassified BOOLEAN NOT NULL, -- the one for images that name none
    cover_id     BIGINT, -- an image
    created_at   BIGINT NOT NULL,
    updated_at   BIGINT NOT NULL,
    UNIQUE (project_id, position)
);

CREATE UNIQUE INDEX procore_album_unclassified ON procore_album (project_id) WHERE unclassified;
CREATE INDEX procore_album_cover ON procore_album (cover_id);

-- The days of the daily log that images are on.
CREATE TABLE procore_day (
    id         BIGINT PRIMARY KEY,
    project_id BIGINT NOT NULL REFERENCES procore_project (id),
    log_date   TEXT NOT NULL, -- YYYY-MM-DD
    UNIQUE (project_id, log_date)
);

CREATE TABLE procore_photo (
    id            BIGINT PRIMARY KEY,
    project_id    BIGINT NOT NULL REFERENCES procore_project (id),
    album_id      BIGINT NOT NULL REFERENCES procore_album (id),
    picture_id    TEXT NOT NULL REFERENCES picture (id),
    file_id       BIGINT NOT NULL,
    uploader_id   BIGINT NOT NULL REFERENCES procore_person (id),
    filename      TEXT NOT NULL,
    description   TEXT,
    folded_text   TEXT NOT NULL, -- file name and description
    source        TEXT,
    markup_id     BIGINT, -- the markup layer it is put on
    origin_id     BIGINT,
    place_id      BIGINT REFERENCES procore_place (id),
    day_id        BIGINT REFERENCES procore_day (id),
    is_private    BOOLEAN NOT NULL,
    starred       BOOLEAN NOT NULL,
    taken_at      BIGINT,
    created_at    BIGINT NOT NULL,
    updated_at    BIGINT NOT NULL,
    deleted_at    BIGINT -- NULL unless in the recycle bin
);

CREATE INDEX procore_photo_project ON procore_photo (project_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX procore_photo_album ON procore_photo (album_id, created_at, id) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX procore_photo_picture ON procore_photo (picture_id);

CREATE TABLE procore_photo_craft (
    photo_id BIGINT NOT NULL REFERENCES procore_photo (id),
    craft_id BIGINT NOT NULL REFERENCES procore_craft (id),
    PRIMARY KEY (photo_id, craft_id)
);

CREATE TABLE procore_remark (
    id         BIGINT PRIMARY KEY,
    photo_id   BIGINT NOT NULL REFERENCES procore_photo (id),
    person_id  BIGINT NOT NULL REFERENCES procore_person (id),
    body       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX procore_remark_photo ON procore_remark (photo_id, created_at, id);

CREATE TABLE procore_upload (
    uuid          TEXT PRIMARY KEY,
    company_id    BIGINT NOT NULL REFERENCES procore_company (id),
    project_id    BIGINT NOT NULL REFERENCES procore_project (id),
    person_id     BIGINT NOT NULL REFERENCES procore_person (id),
    filename      TEXT, -- for downloads, as is the next
    content_type  TEXT,
    created_at    BIGINT NOT NULL,
    send_until    BIGINT NOT NULL,
    use_until     BIGINT NOT NULL,
    picture_id    TEXT REFERENCES picture (id), -- NULL until the file has come, and again when an image has taken it
    used          BOOLEAN NOT NULL
);

CREATE UNIQUE INDEX procore_upload_picture ON procore_upload (picture_id);
CREATE INDEX procore_upload_use_until ON procore_upload (use_until);
