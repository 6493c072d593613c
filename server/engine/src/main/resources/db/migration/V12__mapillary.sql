CREATE TABLE mapillary_image (
    image_key        TEXT PRIMARY KEY,
    is_private       BOOLEAN NOT NULL,
    captured_at      BIGINT,
    latitude         DOUBLE PRECISION NOT NULL,
    longitude        DOUBLE PRECISION NOT NULL,
    angle            DOUBLE PRECISION NOT NULL,
    place            TEXT,
    owner            TEXT,
    blurs_decided_by TEXT -- null for what software found
);

CREATE TABLE mapillary_blur_request (
    image_key    TEXT PRIMARY KEY REFERENCES mapillary_image (image_key), -- one at a time
    requested_by TEXT NOT NULL,
    requested_at BIGINT NOT NULL
);

CREATE TABLE mapillary_blur (
    image_key  TEXT NOT NULL REFERENCES mapillary_image (image_key),
    is_pending BOOLEAN NOT NULL,
    position   INTEGER NOT NULL,
    type       TEXT NOT NULL,
    x_min      DOUBLE PRECISION NOT NULL,
    y_min      DOUBLE PRECISION NOT NULL,
    x_max      DOUBLE PRECISION NOT NULL,
    y_max      DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (image_key, is_pending, position)
);

CREATE TABLE mapillary_avatar (
    user_name TEXT PRIMARY KEY,
    path      TEXT NOT NULL
);

CREATE TABLE mapillary_comment (
    sequence    INTEGER PRIMARY KEY, -- the order they came in
    comment_key TEXT NOT NULL UNIQUE,
    image_key   TEXT NOT NULL REFERENCES mapillary_image (image_key),
    content     TEXT NOT NULL,
    author      TEXT NOT NULL,
    created_at  BIGINT NOT NULL
);

CREATE INDEX mapillary_comment_image ON mapillary_comment (image_key, created_at, sequence);

CREATE TABLE mapillary_complaint (
    sequence  INTEGER PRIMARY KEY,
    image_key TEXT NOT NULL REFERENCES mapillary_image (image_key),
    content   TEXT NOT NULL,
    client    TEXT,
    account   TEXT,
    filed_at  BIGINT NOT NULL
);

-- What was recognized in an image; one without a row here has not been looked at.
CREATE TABLE mapillary_recognition (
    image_key   TEXT PRIMARY KEY REFERENCES mapillary_image (image_key),
    is_complete BOOLEAN NOT NULL
);

CREATE TABLE mapillary_detector_run (
    image_key TEXT NOT NULL REFERENCES mapillary_recognition (image_key),
    position  INTEGER NOT NULL,
    detector  TEXT NOT NULL,
    PRIMARY KEY (image_key, position)
);

CREATE TABLE mapillary_finding (
    image_key TEXT NOT NULL REFERENCES mapillary_recognition (image_key),
    position  INTEGER NOT NULL,
    score     TEXT NOT NULL, -- as it was printed
    detector  TEXT NOT NULL,
    type      TEXT NOT NULL,
    x_min     DOUBLE PRECISION NOT NULL,
    y_min     DOUBLE PRECISION NOT NULL,
    x_max     DOUBLE PRECISION NOT NULL,
    y_max     DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (image_key, position)
);

CREATE TABLE mapillary_review (
    image_key   TEXT NOT NULL REFERENCES mapillary_recognition (image_key),
    detector    TEXT NOT NULL,
    reviewed_at BIGINT NOT NULL, -- also the name of the version
    reviewer    TEXT NOT NULL,
    PRIMARY KEY (image_key, detector, reviewed_at)
);

CREATE TABLE mapillary_reviewed_object (
    image_key       TEXT NOT NULL,
    detector        TEXT NOT NULL,
    reviewed_at     BIGINT NOT NULL,
    position        INTEGER NOT NULL,
    type            TEXT NOT NULL,
    is_user_defined BOOLEAN NOT NULL,
    x_min           DOUBLE PRECISION NOT NULL,
    y_min           DOUBLE PRECISION NOT NULL,
    x_max           DOUBLE PRECISION NOT NULL,
    y_max           DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (image_key, detector, reviewed_at, position),
    FOREIGN KEY (image_key, detector, reviewed_at)
        REFERENCES mapillary_review (image_key, detector, reviewed_at)
);

CREATE TABLE mapillary_confirmation (
    image_key   TEXT NOT NULL,
    detector    TEXT NOT NULL,
    reviewed_at BIGINT NOT NULL,
    confirmer   TEXT NOT NULL,
    PRIMARY KEY (image_key, detector, reviewed_at, confirmer),
    FOREIGN KEY (image_key, detector, reviewed_at)
        REFERENCES mapillary_review (image_key, detector, reviewed_at)
);
