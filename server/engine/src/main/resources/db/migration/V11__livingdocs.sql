-- Beside the one that every project has.
CREATE TABLE livingdocs_media_type (
    project TEXT NOT NULL,
    handle  TEXT NOT NULL,
    PRIMARY KEY (project, handle)
);

CREATE TABLE livingdocs_medium (
    id          TEXT PRIMARY KEY,
    project     TEXT NOT NULL,
    system_name TEXT, -- null, as the external id, when it was not imported
    external_id TEXT,
    media_type  TEXT NOT NULL,
    picture_id  TEXT NOT NULL REFERENCES picture (id),
    metadata    TEXT NOT NULL, -- JSON
    created_at  BIGINT NOT NULL,
    UNIQUE (project, system_name, external_id)
);

CREATE TABLE livingdocs_import (
    id          TEXT PRIMARY KEY,
    project     TEXT NOT NULL,
    system_name TEXT NOT NULL,
    webhook     TEXT,
    context     TEXT, -- JSON
    state       TEXT NOT NULL,
    started_at  BIGINT NOT NULL
);

CREATE TABLE livingdocs_import_picture (
    import_id   TEXT NOT NULL REFERENCES livingdocs_import (id),
    position    INTEGER NOT NULL, -- in the batch, from 0
    url         TEXT NOT NULL,
    external_id TEXT NOT NULL,
    title       TEXT NOT NULL,
    metadata    TEXT NOT NULL, -- JSON
    media_type  TEXT NOT NULL,
    status      TEXT, -- null until the picture has been taken or refused
    reason      TEXT,
    media_id    TEXT REFERENCES livingdocs_medium (id),
    PRIMARY KEY (import_id, position)
);
