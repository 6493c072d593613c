CREATE TABLE monk_inspection (
    id                    TEXT PRIMARY KEY,
    created_at            BIGINT NOT NULL,
    creator               TEXT,
    inspection_type       TEXT,
    accident_nature       TEXT,
    related_inspection_id TEXT, -- as the caller gave it, whether there is such an inspection or not
    vehicle               TEXT, -- JSON
    additional_data       TEXT  -- JSON
);

CREATE TABLE monk_task (
    sequence      INTEGER PRIMARY KEY, -- the order they were added in
    id            TEXT NOT NULL UNIQUE,
    inspection_id TEXT NOT NULL REFERENCES monk_inspection (id),
    name          TEXT NOT NULL,
    status        TEXT NOT NULL,
    created_at    BIGINT NOT NULL,
    done_at       BIGINT,
    arguments     TEXT, -- JSON
    UNIQUE (inspection_id, name)
);

CREATE TABLE monk_image (
    sequence           INTEGER PRIMARY KEY, -- the order they were added in, by which lists are sorted
    id                 TEXT NOT NULL UNIQUE,
    inspection_id      TEXT NOT NULL REFERENCES monk_inspection (id),
    picture_id         TEXT NOT NULL REFERENCES picture (id),
    name               TEXT,
    image_type         TEXT,
    image_subtype      TEXT,
    sibling_key        TEXT,
    damage_area        TEXT, -- JSON
    detailed_viewpoint TEXT, -- JSON
    checks             TEXT, -- JSON, the compliance checks as they were asked for
    additional_data    TEXT  -- JSON
);

CREATE INDEX monk_image_inspection ON monk_image (inspection_id, sequence);
CREATE INDEX monk_image_picture ON monk_image (picture_id);

CREATE TABLE monk_task_image (
    sequence INTEGER PRIMARY KEY,
    task_id  TEXT NOT NULL REFERENCES monk_task (id),
    image_id TEXT NOT NULL REFERENCES monk_image (id),
    details  TEXT, -- JSON
    UNIQUE (task_id, image_id)
);

CREATE INDEX monk_task_image_image ON monk_task_image (image_id);
